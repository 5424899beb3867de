package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesThreeFilesAndSaysSoOnStandardErrorOnly() throws IOException {
        assertThat(run("--households", "50", "--seed", "3", "--out", folder.resolve("new/one")))
                .isZero();

        assertThat(names(folder.resolve("new/one")))
                .containsExactlyInAnyOrder("households.csv", "members.csv", "units.csv");
        assertThat(Files.readAllLines(folder.resolve("new/one/households.csv"))).hasSize(51);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(said()).contains("50 hộ", "2026-10-01");
    }

    @Test
    void takesTheDayOfTheProfile() {
        assertThat(run("--households", "8000", "--seed", "1", "--out", folder, "--profile", "da-nang-2023"))
                .isZero();
        assertThat(said()).contains("2023-03-17");
    }

    @ParameterizedTest
    @CsvSource({
        "--households=-1",
        "--households=100000001",
        "--households=99999999999999999999",
        "--households=1.000",
        "--households=many",
        "--households=10 --seed=x",
        "--households=10 --date=2026-02-30",
        "--households=10 --date=1999-01-01",
        "--households=10 --area=00000",
        "--households=7999 --profile=da-nang-2023",
        "--households=9000 --profile=atlantis",
        "--households=9000 --profile=da-nang-2023 --area=48"
    })
    void refusesUnusableArguments(String arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments.split(" ", -1)));
        all.add("--out=" + folder.resolve("new"));

        assertThat(run(all.toArray())).isEqualTo(2);
        assertThat(said()).isNotBlank().doesNotContain("Exception");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void namesTheLeastAProfileNeeds() {
        run("--households", "10", "--out", folder, "--profile", "da-nang-2023", "--lang", "en");

        assertThat(said()).contains("at least 8000");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");

        assertThat(run("--households", "10", "--out", file)).isEqualTo(2);
        assertThat(said()).contains(file.toString());
        assertThat(run("--households", "10", "--out", file.resolve("below"))).isEqualTo(2);
        assertThat(file).hasContent("kept");
    }

    /** A limit on the size of files stands for a disk that fills up: writing fails in the middle. */
    @Test
    void leavesNothingBehindWhenTheDiskIsFull() throws Exception {
        Path full = folder.resolve("full");
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 2000; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "generate",
                        "--households=20000",
                        "--seed=1",
                        "--out=" + full)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(said).isEqualTo(2);
        assertThat(said).contains(full.toString());
        assertThat(names(full)).isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("generate"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Main.run(all.toArray(String[]::new));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }
}
