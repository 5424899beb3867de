package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs one comparison by its name and prints it. */
public final class Bench {

    private static final int HOUSEHOLDS = 1_000_000;
    private static final int ROUNDS = 3;
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "classify", new ClassifyComparison(),
            "generate", new GenerateComparison(),
            "backup", new BackupComparison(),
            "registry", new RegistryComparison(),
            "start", new StartComparison());

    private Bench() {}

    /** {@code NAME [HOUSEHOLDS [ROUNDS]]}; the files go to a folder below the one in {@code bench.folder}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Comparison comparison = arguments.length == 0 ? null : COMPARISONS.get(arguments[0]);
        if (comparison == null) {
            System.err.println("bench/run NAME [HOUSEHOLDS [ROUNDS]], NAME one of "
                    + String.join(", ", COMPARISONS.keySet().stream().sorted().toList()));
            System.exit(2);
            return;
        }
        int households = arguments.length > 1 ? Integer.parseInt(arguments[1]) : HOUSEHOLDS;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(System.getProperty("bench.folder", "target"))), "bench");
        try {
            run(comparison, folder, households, rounds, out);
        } finally {
            Folders.delete(folder);
        }
    }

    static void run(Comparison comparison, Path folder, int households, int rounds, PrintStream out)
            throws IOException, InterruptedException {
        Machine.describe(out);
        comparison.run(folder, households, rounds, out);
    }
}
