package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "commands.md");

    @Test
    void documentSaysWhatTheProgramSays() throws Exception {
        assertThat(Files.readString(DOCUMENT))
                .as("make it anew: ./giamngheo reference --lang en > docs/commands.md")
                .isEqualTo(run("reference", "--lang", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCommandSaysWhatItIsFor(String language) {
        for (String command : List.of(
                "help",
                "generate",
                "classify",
                "explain",
                "areas",
                "serve",
                "demo",
                "backup",
                "restore",
                "verify",
                "test")) {
            String help = run(command, "--help", "--lang", language);
            assertThat(help).as(command).startsWith(firstLine(command, language));
            assertThat(Arrays.stream(help.split("\n")).filter(String::isBlank))
                    .as(command)
                    .hasSizeLessThan(5);
        }
    }

    private static String firstLine(String command, String language) {
        String header = Sentences.bundle(language).getString("giamngheo." + command + ".usage.header");
        return header.substring(0, Math.min(40, header.length()));
    }

    private static String run(String... arguments) {
        PrintStream standardOut = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isZero();
        } finally {
            System.setOut(standardOut);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
