package vn.giamngheo.households.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    private static final byte[] TEXT = "new\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void makesMissingFoldersAndReplacesWhatWasThere() throws Exception {
        Path out = folder.resolve("a/b/out.csv");
        for (int run = 0; run < 2; run++) {
            try (OutputFiles files = new OutputFiles(out, null)) {
                files.first().accept(TEXT);
                files.commit();
            }
        }

        assertThat(out).hasContent("new");
        assertThat(out.getParent()).isDirectoryContaining(path -> path.equals(out));
        assertThat(Files.list(out.getParent()).toList()).hasSize(1);
    }

    @Test
    void keepsTheOldFileUnlessCommitted() throws Exception {
        Path out = folder.resolve("out.csv");
        Path errors = folder.resolve("errors.csv");
        Files.writeString(out, "old\n");
        try (OutputFiles files = new OutputFiles(out, errors)) {
            files.first().accept(TEXT);
        }

        assertThat(out).hasContent("old");
        assertThat(Files.list(folder).toList()).containsExactly(out);
    }

    @Test
    void keepsTheRightsOfTheOldFile() throws Exception {
        Path out = Files.writeString(folder.resolve("out.csv"), "old\n");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(out, rights);
        try (OutputFiles files = new OutputFiles(out, null)) {
            files.first().accept(TEXT);
            files.commit();
        }

        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(rights);
        assertThat(out).hasContent("new");
    }

    @Test
    void writesThroughALinkWithoutReplacingIt() throws Exception {
        Path target = Files.writeString(folder.resolve("target.csv"), "old\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        try (OutputFiles files = new OutputFiles(link, null)) {
            files.first().accept(TEXT);
            files.commit();
        }

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void saysThatADeviceIsFullAndLeavesItADevice() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path errors = folder.resolve("errors.csv");
        try (OutputFiles files = new OutputFiles(full, errors)) {
            files.first().accept(TEXT);
            assertThatThrownBy(files::commit)
                    .isInstanceOfSatisfying(
                            UnusableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.OUT_BROKEN_OFF));
        }

        assertThat(full).exists();
        assertThat(Files.isRegularFile(full)).isFalse();
        assertThat(errors).doesNotExist();
    }

    @Test
    void refusesFoldersAndPlacesWhereNothingCanStand() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new OutputFiles(folder, null))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.OUT_IS_DIRECTORY));
        assertThatThrownBy(() -> new OutputFiles(file.resolve("out.csv"), null))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.OUT_NOT_WRITABLE));
        assertThatThrownBy(() -> new OutputFiles(folder.resolve("out.csv"), folder))
                .isInstanceOf(UnusableFile.class);
        assertThat(Files.list(folder).toList()).containsExactly(file);
    }

    @Test
    void refusesToWriteOverWhatIsReadOrTwice() throws Exception {
        Path input = Files.writeString(folder.resolve("in.csv"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);
        Path out = folder.resolve("out.csv");

        assertThatThrownBy(() -> OutputFiles.refuseCollision(link, null, input)).isInstanceOf(UnusableFile.class);
        assertThatThrownBy(() -> OutputFiles.refuseCollision(out, input, input)).isInstanceOf(UnusableFile.class);
        assertThatThrownBy(() -> OutputFiles.refuseCollision(out, folder.resolve("./out.csv"), input))
                .isInstanceOf(UnusableFile.class);
        OutputFiles.refuseCollision(out, null, input);
        OutputFiles.refuseCollision(Path.of("/dev/null"), Path.of("/dev/null"), input);
    }
}
