package vn.giamngheo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every comparison runs with few households and prints both contenders; how long they take is not looked at. */
class BenchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Comparison> comparisons() {
        return Stream.of(
                new GenerateComparison(), new ClassifyComparison(), new BackupComparison(), new StartComparison());
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void printsMachineBaselineAndOurs(Comparison comparison) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        Bench.run(comparison, folder, 200, 1, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("processor: ", "| baseline: ", "| ours: ", "× baseline");
    }
}
