package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.ServerFile;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.database.backup.Backups;
import vn.giamngheo.database.backup.Progress;

/** {@code backup}, {@code restore} and {@code verify} as a person runs them: exit status and what goes where. */
class BackupCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void refusesToSaveWhereThereIsNothing() {
        Path data = folder.resolve("data");
        Ended ended = run("backup", file(), "--data", data.toString(), "--lang", "en");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).startsWith("NO_DATA: There is no database in " + data);
        assertThat(data).doesNotExist();
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        Files.writeString(Path.of(file()), "no backup");
        assertThat(run("verify", file()).status()).isEqualTo(2);
        assertThat(run("verify", file()).err()).startsWith("NOT_A_BACKUP: Tệp ");
        assertThat(run("restore", file(), "--data", folder.resolve("data").toString())
                        .status())
                .isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void restoresSavesAndVerifies() throws IOException {
        Path data = folder.resolve("data");
        try (Database source = TestDatabases.fresh()) {
            Backups.save(source, Location.of(data, null).directory(), Path.of(file()), null, "test", Progress.SILENT);
        }
        assertThat(run("restore", file(), "--data", data.toString()).status()).isZero();
        assertThat(run("restore", file(), "--data", data.toString()).status()).isEqualTo(3);
        String again = folder.resolve("new/again.backup").toString();
        Location location = Location.of(data, null);
        try (Database running = Databases.open(location)) {
            ServerFile.announce(location.directory(), 8080);
            Ended saved = run("backup", again, "--data", data.toString());
            assertThat(saved.status()).as(saved.err()).isZero();
            assertThat(saved.out()).isEmpty();
            Ended refused = run("restore", again, "--data", data.toString(), "--replace");
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.err())
                    .startsWith("IN_USE: ")
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
        Ended verified = run("verify", again);
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("platform.installation\t1\n").contains("audit.entry\t1\n");
    }

    private String file() {
        return folder.resolve("save.backup").toString();
    }

    private record Ended(int status, String out, String err) {}

    private static Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(toOut, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(toErr, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments);
            return new Ended(status, toOut.toString(StandardCharsets.UTF_8), toErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
