package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The list of households, a page far behind, searches and one household over HTTP, on a register of some size. */
final class RegistryComparison implements Comparison {

    @Override
    public void run(Path folder, int households, int rounds, PrintStream out) throws IOException, InterruptedException {
        Path made = folder.resolve("made");
        Path data = folder.resolve("data");
        Timing.of(GenerateComparison.generate(made, households));
        Timing.of(Contender.java("fill", FilledRegister.class.getName(), made, data));
        RegistryVisits.run(data, rounds, out);
    }
}
