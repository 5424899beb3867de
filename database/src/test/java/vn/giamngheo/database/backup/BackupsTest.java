package vn.giamngheo.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.DataDirectory;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Problem;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.Rows;
import vn.giamngheo.database.TestDatabases;

/** The file: what goes in comes out, and damage anywhere is found and named. */
class BackupsTest {

    private static final String EXTRA =
            "CREATE TABLE registry.extra (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "
                    + "before bigint REFERENCES registry.extra, i interval, d double precision, t timestamptz)";

    @TempDir
    private Path folder;

    @Test
    void whatIsLoadedIsWhatWasSaved() throws Exception {
        try (Database source = TestDatabases.fresh();
                Database target = TestDatabases.fresh()) {
            Rows.addHouseholds(source, 1, 500);
            for (Database each : new Database[] {source, target}) {
                Rows.run(each, Role.OWNER, EXTRA);
            }
            Rows.run(
                    source,
                    Role.APP,
                    "INSERT INTO registry.extra (before, i, d, t) SELECT nullif(n - 1, 0), '1 mon 3 days 04:05:06.7', n / 3.0, now() FROM generate_series(1, 100) n");
            Rows.run(target, Role.APP, "INSERT INTO registry.extra DEFAULT VALUES");
            Summary saved = save(source, null);
            assertThat(saved.rows()).containsEntry("registry.household", 500L).containsEntry("registry.member", 1500L);
            assertThat(Backups.verify(file(), null, Progress.SILENT)).isEqualTo(saved);
            try (Loading loading = new Loading(target)) {
                new Reading(file(), Progress.SILENT).run(loading);
            }
            assertThat(Rows.fingerprints(target)).isEqualTo(Rows.fingerprints(source));
            String indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'registry' ORDER BY 1";
            assertThat(Rows.of(target, Role.OWNER, indexes)).isEqualTo(Rows.of(source, Role.OWNER, indexes));
            assertThat(Rows.of(target, Role.APP, "INSERT INTO registry.extra DEFAULT VALUES RETURNING n"))
                    .containsExactly("101");
        }
    }

    @Test
    void savesOneMomentWhileOthersWrite() throws Exception {
        try (Database source = TestDatabases.fresh();
                Database target = TestDatabases.fresh()) {
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; !enough.get(); i++) {
                    addFamily(source, i);
                }
            });
            while (Rows.of(source, Role.APP, "SELECT 1 FROM registry.household LIMIT 1")
                    .isEmpty()) {
                Thread.sleep(5);
            }
            save(source, null);
            enough.set(true);
            writer.join();
            try (Loading loading = new Loading(target)) {
                new Reading(file(), Progress.SILENT).run(loading);
            }
            assertThat(Rows.of(target, Role.APP, """
                            SELECT h.id FROM registry.household h WHERE
                            (SELECT count(*) FROM registry.member m WHERE m.household_id = h.id) <> 3
                            """)).isEmpty();
        }
    }

    @Test
    void findsEveryFlippedByteAndEveryCut() throws IOException {
        byte[] whole = smallBackup();
        Random random = new Random(20261120);
        for (int i = 0; i < 600; i++) {
            int at = i < 120 ? i : random.nextInt(whole.length);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertDamaged(flipped, "flipped at " + at);
        }
        for (int i = 0; i < 200; i++) {
            int length = i < 40 ? i : i < 80 ? whole.length - 1 - (i - 40) : random.nextInt(whole.length);
            assertDamaged(Arrays.copyOf(whole, length), "cut to " + length);
        }
        assertDamaged(Arrays.copyOf(whole, whole.length + 1), "longer");
    }

    @Test
    void namesPlaceAndTableOfDamage() throws IOException {
        byte[] whole = smallBackup();
        whole[whole.length / 2] ^= 1;
        Files.write(file(), whole);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Backups.verify(file(), null, Progress.SILENT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.BACKUP_DAMAGED))
                .satisfies(e -> assertThat(e.sentence("en"))
                        .containsPattern("damaged at byte \\d+, \\w+\\.\\w+: the checksum of the block is wrong"))
                .satisfies(e -> assertThat(e.sentence("vi")).contains("sai mã kiểm tra của khối"));
    }

    @Test
    void namesNewerFormatAndOtherFiles() throws IOException {
        Files.writeString(file(), "GIAMNGHEO-BACKUP 2\nwhatever");
        assertProblem(Problem.BACKUP_NEWER);
        Files.writeString(file(), "PK zip");
        assertProblem(Problem.NOT_A_BACKUP);
        Files.writeString(file(), "");
        assertProblem(Problem.NOT_A_BACKUP);
        Files.delete(file());
        assertProblem(Problem.BACKUP_UNREADABLE);
        Files.createDirectory(file());
        assertProblem(Problem.BACKUP_UNREADABLE);
    }

    @Test
    void wrapsKeysWithPassphrase() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "một câu rất dài\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "một câu khác\n");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Files.writeString(Files.createDirectories(data().keys()).resolve("citizen.key"), "MARKED-SECRET");
        Files.writeString(data().keys().resolve("database.properties"), "MARKED-PASSWORD");
        try (Database source = TestDatabases.fresh()) {
            save(source, null);
            assertThat(Backups.verify(file(), null, Progress.SILENT).keys()).isFalse();
            save(source, passphrase);
        }
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("MARKED");
        assertThat(Backups.verify(file(), null, Progress.SILENT).keys()).isTrue();
        Backups.verify(file(), passphrase, Progress.SILENT);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Backups.verify(file(), wrong, Progress.SILENT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.PASSPHRASE_WRONG));
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Backups.verify(file(), empty, Progress.SILENT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.PASSPHRASE_UNREADABLE));
    }

    @Test
    void replacesOlderFileWholeAndLeavesNothingBeside() throws IOException {
        Files.writeString(file(), "older");
        Files.writeString(folder.resolve(".save.backup.999999999.tmp"), "left by a killed process");
        try (Database source = TestDatabases.fresh()) {
            save(source, null);
        }
        Backups.verify(file(), null, Progress.SILENT);
        assertThat(folder).isDirectoryNotContaining("glob:**/.*.tmp");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private static void addFamily(Database database, int number) {
        try {
            Rows.run(database, Role.APP, """
                    WITH h AS (INSERT INTO registry.household (household_code, area_code) VALUES ('F%d', '20194') RETURNING id)
                    INSERT INTO registry.member (household_id, member_no) SELECT id, m FROM h, generate_series(1, 3) m
                    """.formatted(number));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] smallBackup() throws IOException {
        try (Database source = TestDatabases.fresh()) {
            Rows.addHouseholds(source, 1, 50);
            save(source, null);
        }
        return Files.readAllBytes(file());
    }

    private void assertDamaged(byte[] bytes, String how) throws IOException {
        Files.write(file(), bytes);
        assertThatExceptionOfType(DatabaseException.class)
                .as(how)
                .isThrownBy(() -> Backups.verify(file(), null, Progress.SILENT))
                .satisfies(e -> assertThat(e.problem())
                        .isIn(Problem.BACKUP_DAMAGED, Problem.NOT_A_BACKUP, Problem.BACKUP_NEWER));
    }

    private void assertProblem(Problem problem) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Backups.verify(file(), null, Progress.SILENT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private Summary save(Database source, @org.jspecify.annotations.Nullable Path passphrase) {
        return Backups.save(source, data(), file(), passphrase, "test", Progress.SILENT);
    }

    private DataDirectory data() {
        return new DataDirectory(folder.resolve("data"));
    }

    private Path file() {
        return folder.resolve("save.backup");
    }
}
