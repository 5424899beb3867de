package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as real storage: what it is set to, how it starts over, what it refuses. */
class EmbeddedServerTest {

    @TempDir
    private Path folder;

    @Test
    void isSafeLocalAndQuiet() throws Exception {
        Path data = folder.resolve("dữ liệu 'của' \"xã\" $HOME `x`");
        Location location = Location.of(data, null);
        try (Database database = Databases.open(location)) {
            database.migrate();
            for (String setting :
                    List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums", "logging_collector")) {
                assertThat(setting(location, setting)).as(setting).isEqualTo("on");
            }
            assertThat(setting(location, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(location, "unix_socket_directories")).isEmpty();
            assertThat(Rows.of(database, Role.OWNER, "SELECT datlocale FROM pg_database WHERE datname = 'giamngheo'"))
                    .containsExactly("vi");
            assertThat(
                            Rows.of(
                                    database,
                                    Role.OWNER,
                                    "SELECT string_agg(w, '' ORDER BY w) FROM (VALUES ('d'), ('đ'), ('e'), ('a'), ('ă'), ('â'), ('b')) t(w)"))
                    .containsExactly("aăâbdđe");
            assertThatThrownBy(() -> Rows.run(
                            database,
                            Role.APP,
                            "INSERT INTO registry.household (household_code, area_code) VALUES ('', 'Nguyễn Marked')"))
                    .isInstanceOf(SQLException.class);
            assertPrivate(data);
            ServerFile file = ServerFile.read(location.directory()).orElseThrow();
            assertThat(file.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> Databases.open(location))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.IN_USE));
            Rows.addHouseholds(database, 1, 10);
        }
        assertThat(data.resolve("server.json")).doesNotExist();
        assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
        try (Stream<Path> logs = Files.walk(data.resolve("log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log)).doesNotContain("Marked");
            }
        }
        try (Stream<String> rules = Files.lines(data.resolve("pg/pg_hba.conf"))) {
            assertThat(rules.filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
        }
        startsOverAfterWhateverWasLeft(data);
        refusesWhatItCannotServe(data);
    }

    @Test
    void beginsAgainAfterHalfAnInitialisation() throws IOException {
        DataDirectory directory = new DataDirectory(folder.resolve("data"));
        directory.prepare();
        directory.mark();
        Passwords.in(directory.keys());
        Path unfinished = Files.createDirectory(directory.root().resolve("pg.tmp"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        Files.writeString(directory.root().resolve("pg-password.tmp"), "x");
        try (Database database = Databases.open(new Location.Embedded(directory))) {
            assertThat(Rows.of(database, Role.APP, "SELECT 1")).containsExactly("1");
        }
        assertThat(unfinished).doesNotExist();
        assertThat(directory.root().resolve("pg-password.tmp")).doesNotExist();
    }

    @Test
    void stopsServerThatKilledProcessLeftBehindAndRefusesWhileAnotherLives() throws Exception {
        Path data = folder.resolve("data");
        try (Child child = Child.start(Inserting.class, data, 5)) {
            child.await("done");
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> Databases.open(Location.of(data, null)))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.IN_USE))
                    .satisfies(e -> assertThat(e.sentence("vi")).contains("tiến trình " + child.pid()));
            assertThat(ServerFile.read(new DataDirectory(data)))
                    .get()
                    .extracting(ServerFile::pid)
                    .isEqualTo(child.pid());
            child.kill();
        }
        long left = StaleServer.writtenPid(data.resolve("pg")).orElseThrow();
        assertThat(ProcessHandle.of(left)).as("the server survives").isPresent();
        try (Database database = Databases.open(Location.of(data, null))) {
            assertThat(Files.isDirectory(Path.of("/proc/" + left + "/cwd"))).isFalse();
            assertThat(Rows.of(database, Role.APP, "SELECT count(*) FROM registry.household"))
                    .containsExactly("5");
        }
    }

    @Test
    void commandToldToEndStopsItsServer() throws Exception {
        Path data = folder.resolve("data");
        try (Child child = Child.start(Working.class, "backup", data, folder.resolve("x.backup"))) {
            child.await("saved");
            child.terminate();
        }
        assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("server.json")).doesNotExist();
    }

    private static void startsOverAfterWhateverWasLeft(Path data) throws IOException {
        String other = ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n\n127.0.0.1\n";
        Files.writeString(data.resolve("pg/postmaster.pid"), other);
        try (Database database = Databases.open(Location.of(data, null))) {
            assertThat(Rows.of(database, Role.APP, "SELECT count(*) FROM registry.household"))
                    .containsExactly("10");
        }
    }

    private static void refusesWhatItCannotServe(Path data) throws IOException {
        Files.writeString(data.resolve("pg/PG_VERSION"), "17\n");
        assertRefused(data, Problem.OTHER_SERVER_VERSION);
        Files.writeString(data.resolve("pg/PG_VERSION"), "18\n");
        Files.writeString(data.resolve("pg/postgresql.auto.conf"), "port = 'no number'\n");
        assertRefused(data, Problem.NOT_STARTED);
        Files.delete(data.resolve("keys/database.properties"));
        assertRefused(data, Problem.KEYS_MISSING);
    }

    private static void assertRefused(Path data, Problem problem) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Databases.open(Location.of(data, null)).close())
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static void assertPrivate(Path data) throws IOException {
        for (String secret : List.of("keys/database.properties", "server.json", "lock")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        for (String secret : List.of("", "keys", "pg", "log")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rwx------");
        }
    }

    private static String setting(Location location, String name) throws SQLException {
        int port = ServerFile.read(location.directory())
                .map(ServerFile::databasePort)
                .orElseThrow();
        Passwords passwords = Passwords.in(location.directory().keys());
        try (Connection admin = Databases.superuser(port, "postgres", passwords);
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
