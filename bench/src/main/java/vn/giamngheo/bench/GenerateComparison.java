package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.cli.Main;

/** {@code generate} beside merely writing as many bytes into files of the same sizes. */
final class GenerateComparison implements Comparison {

    @Override
    public void run(Path folder, int households, int rounds, PrintStream out) throws IOException, InterruptedException {
        Path made = folder.resolve("made");
        Contender generate = generate(made, households);
        Timing.of(generate);
        List<Object> sizes = new ArrayList<>(List.of(folder.resolve("written")));
        long bytes = 0;
        for (Path file : Folders.files(made)) {
            sizes.add(Files.size(file));
            bytes += Files.size(file);
        }
        out.printf("generate: %,d households, %,d bytes in %d files%n", households, bytes, sizes.size() - 1);
        new Race(
                        List.of(
                                Contender.java(
                                        "baseline: write as many bytes",
                                        WriteBaseline.class.getName(),
                                        sizes.toArray()),
                                generate),
                        rounds)
                .run()
                .print(out);
    }

    static Contender generate(Path folder, int households) {
        return Contender.java(
                "ours: generate",
                Main.class.getName(),
                "generate",
                "--households=" + households,
                "--seed=1",
                "--out=" + folder);
    }
}
