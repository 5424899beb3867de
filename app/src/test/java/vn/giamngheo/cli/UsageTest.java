package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UsageTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutACommandItSaysInVietnameseWhatCommandsThereAre() {
        assertThat(run()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Cách dùng: giamngheo", "[LỆNH]", "Các lệnh:", "(mặc định: vi)")
                .doesNotContain("Default", "COMMAND");
        assertThat(err.size()).isZero();
    }

    @Test
    void helpOfACommandIsItsUsage() {
        assertThat(run("help", "classify", "--lang", "en")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: giamngheo classify", "--standard");
    }

    @Test
    void helpOfWhatIsNoCommandIsRefused() {
        assertThat(run("help", "clasify")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Không hiểu clasify.\n");
    }

    @Test
    void anUnknownOptionIsNamedBeforeThoseThatAreMissing() {
        assertThat(run("classify", "--foo")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Không hiểu --foo");
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Main.run(arguments);
        } finally {
            System.setOut(standardOut);
            System.setErr(standardErr);
        }
    }
}
