package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void makesFolderForItsOwnerOnly() throws IOException {
        Path data = folder.resolve("data");
        new DataDirectory(data).prepare();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void takesFolderThatHoldsOnlySettings() throws IOException {
        Files.writeString(folder.resolve("giamngheo.yaml"), "port: 1\n");
        Files.createDirectory(folder.resolve("lost+found"));
        new DataDirectory(folder).prepare();
    }

    @Test
    void refusesFolderOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.docx"), "");
        assertRefused(folder, Problem.NOT_OURS, "thesis.docx");
        assertThat(folder).isDirectoryNotContaining("glob:**/lock");
    }

    @Test
    void refusesClusterWithoutOurMark() throws IOException {
        Files.createDirectory(folder.resolve("pg"));
        assertRefused(folder, Problem.NOT_OURS, "pg");
    }

    @Test
    void refusesMissingParent() {
        assertRefused(folder.resolve("no/data"), Problem.PARENT_MISSING, "no");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesFile() throws IOException {
        assertRefused(Files.writeString(folder.resolve("file"), ""), Problem.NOT_A_FOLDER, "file");
    }

    @Test
    void refusesNewerFormat() throws IOException {
        Files.writeString(folder.resolve("format"), "2\n");
        assertRefused(folder, Problem.NEWER_DATA, "2");
    }

    @Test
    void refusesStrangeFormat() throws IOException {
        Files.writeString(folder.resolve("format"), "docx\n");
        assertRefused(folder, Problem.NOT_OURS, "format");
    }

    @Test
    void refusesFolderThatCannotBeWritten() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(data)).as("root writes everywhere").isFalse();
        assertRefused(data, Problem.NOT_WRITABLE, "data");
    }

    @Test
    void refusesAddressThatIsNotOfPostgres() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Location.of(folder, "jdbc:mysql://host/db?password=secret"))
                .satisfies(
                        e -> assertThat(e.sentence("vi")).contains("jdbc:mysql").doesNotContain("secret"));
    }

    @Test
    void everyProblemHasItsSentenceInBothLanguages() {
        for (String language : new String[] {"vi", "en"}) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("vn.giamngheo.database.database", Locale.forLanguageTag(language));
            for (Problem problem : Problem.values()) {
                assertThat(bundle.containsKey(problem.name()))
                        .as(problem + " " + language)
                        .isTrue();
                assertThat(new DatabaseException(problem, "A", "B", "C", "D").sentence(language))
                        .startsWith(problem + ": ")
                        .doesNotContain("{");
            }
        }
    }

    private static void assertRefused(Path data, Problem problem, String named) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Databases.open(Location.of(data, null)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
                .satisfies(e -> assertThat(e.sentence("en")).contains(named));
    }
}
