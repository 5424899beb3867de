package vn.giamngheo.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Problem;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.Rows;
import vn.giamngheo.database.TestDatabases;

/** A database from a backup, in a data directory and outside of one. */
class RestoreTest {

    @TempDir
    private Path folder;

    @Test
    void oldestBackupBecomesDatabaseOfToday() throws IOException {
        Location location = Location.of(folder.resolve("data"), null);
        Path oldest = oldest();
        Summary summary = Backups.restore(location, oldest, false, null, false, Progress.SILENT);
        assertThat(summary.rows()).containsEntry("registry.household", 20L);
        try (Database database = Databases.open(location)) {
            database.migrate();
            assertThat(Rows.of(
                            database,
                            Role.APP,
                            "SELECT count(*) FROM registry.member WHERE search LIKE 'nguyen thi dao%'"))
                    .containsExactly("60");
            assertThat(Rows.of(database, Role.OWNER, "SELECT action FROM audit.entry"))
                    .containsExactly("RESTORED");
            assertRefused(location, oldest, true, Problem.IN_USE);
        }
        refusesWithoutAskingAndKeepsWhatIsThere(location, oldest);
        replacesAndKeepsKeys(location);
    }

    private void refusesWithoutAskingAndKeepsWhatIsThere(Location location, Path oldest) throws IOException {
        assertRefused(location, oldest, false, Problem.DATA_PRESENT);
        byte[] bytes = Files.readAllBytes(oldest);
        bytes[bytes.length - 100] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged"), bytes);
        assertRefused(location, damaged, true, Problem.BACKUP_DAMAGED);
        assertThat(folder.resolve("data/restore")).doesNotExist();
    }

    private void replacesAndKeepsKeys(Location location) throws IOException {
        Files.writeString(location.directory().keys().resolve("citizen.key"), "secret");
        Path file = folder.resolve("new.backup");
        Map<String, String> prints;
        try (Database source = TestDatabases.fresh()) {
            Rows.addHouseholds(source, 100, 7);
            prints = Rows.fingerprints(source);
            Backups.save(source, location.directory(), file, null, "test", Progress.SILENT);
        }
        Backups.restore(location, file, true, null, false, Progress.SILENT);
        assertThat(location.directory().keys().resolve("citizen.key")).hasContent("secret");
        try (Database database = Databases.join(location)) {
            assertThat(Rows.of(database, Role.APP, "SELECT count(*) FROM registry.household"))
                    .containsExactly("7");
            assertThat(Rows.fingerprints(database))
                    .containsEntry("registry.member", Objects.requireNonNull(prints.get("registry.member")));
        }
    }

    @Test
    void externalDatabaseIsServedSavedAndRestored() throws Exception {
        Location first = Location.of(folder.resolve("first"), TestDatabases.externalUrl("CREATEROLE BYPASSRLS"));
        Path file = folder.resolve("external.backup");
        Map<String, String> prints;
        try (Database database = Databases.open(first)) {
            database.migrate();
            Rows.addHouseholds(database, 1, 9);
            assertThat(Rows.of(database, Role.APP, "SELECT current_user").getFirst())
                    .matches("test_\\d+_app");
            prints = Rows.fingerprints(database);
            Backups.save(database, first.directory(), file, null, "test", Progress.SILENT);
        }
        assertRefused(first, file, true, Problem.DATA_PRESENT_OUTSIDE);
        String url = TestDatabases.externalUrl("CREATEROLE BYPASSRLS");
        Location second = Location.of(folder.resolve("second"), url);
        try (Database empty = Databases.open(second)) {
            Rows.run(empty, Role.OWNER, "CREATE SCHEMA giamngheo_restoring");
            Rows.run(empty, Role.OWNER, "CREATE SCHEMA registry CREATE TABLE half (x int)");
        }
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Databases.open(second))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.HALF_RESTORED));
        Backups.restore(second, file, false, null, false, Progress.SILENT);
        try (Database database = Databases.open(second)) {
            database.migrate();
            Map<String, String> restored = Rows.fingerprints(database);
            restored.remove("audit.entry");
            prints.remove("audit.entry");
            assertThat(restored).isEqualTo(prints);
        }
    }

    @Test
    void superuserMayBeGivenToo() {
        Location location = Location.of(folder.resolve("super"), TestDatabases.externalUrl());
        Backups.restore(location, oldest(), false, null, false, Progress.SILENT);
        try (Database database = Databases.open(location)) {
            assertThat(Rows.of(database, Role.APP, "SELECT count(*) FROM registry.household"))
                    .containsExactly("20");
        }
    }

    @Test
    void saysWhyExternalDatabaseCannotBeUsed() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() ->
                        Databases.open(Location.of(folder.resolve("b"), TestDatabases.externalUrl("NOSUPERUSER"))))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.ROLES_FORBIDDEN));
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Databases.open(
                        Location.of(folder.resolve("a"), "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret")))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNREACHABLE))
                .satisfies(e -> assertThat(e.sentence("vi")).doesNotContain("secret"));
    }

    private static void assertRefused(Location location, Path file, boolean replace, Problem problem) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Backups.restore(location, file, replace, null, false, Progress.SILENT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    /** Kept from the first version of the tables; to be replaced never. */
    private Path oldest() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("oldest.backup"))) {
            Path copy = folder.resolve("oldest.backup");
            Files.copy(in, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
