package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.giamngheo.cli.Main;

/** {@code classify} end to end beside FastCSV merely reading both files. */
final class ClassifyComparison implements Comparison {

    private static final String STANDARD = "vn-2022";
    private static final String DAY = "2026-10-01";

    @Override
    public void run(Path folder, int households, int rounds, PrintStream out) throws IOException, InterruptedException {
        Timing.of(GenerateComparison.generate(folder, households));
        Path householdFile = folder.resolve("households.csv");
        Path memberFile = folder.resolve("members.csv");
        out.printf(
                "classify: %,d households by %s, %,d bytes in 2 files%n",
                households, STANDARD, Files.size(householdFile) + Files.size(memberFile));
        new Race(
                        List.of(
                                Contender.java(
                                        "baseline: FastCSV reads both files, one after the other",
                                        ReadBaseline.class.getName(),
                                        householdFile,
                                        memberFile),
                                Contender.java(
                                        "ours: classify",
                                        Main.class.getName(),
                                        "classify",
                                        "--standard=" + STANDARD,
                                        "--date=" + DAY,
                                        "--households=" + householdFile,
                                        "--members=" + memberFile,
                                        "--out=" + folder.resolve("result.csv"))),
                        rounds)
                .run()
                .print(out);
    }
}
