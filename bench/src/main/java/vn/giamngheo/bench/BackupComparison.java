package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.giamngheo.cli.Main;

/** {@code backup}, {@code verify} and {@code restore} beside plain COPY of the same tables out of and into a database. */
final class BackupComparison implements Comparison {

    @Override
    public void run(Path folder, int households, int rounds, PrintStream out) throws IOException, InterruptedException {
        Path made = folder.resolve("made");
        Path data = folder.resolve("data");
        Path copied = folder.resolve("copied");
        Path backup = folder.resolve("register.backup");
        Timing.of(GenerateComparison.generate(made, households));
        Timing.of(Contender.java("fill", FilledRegister.class.getName(), made, data));
        new Race(
                        List.of(
                                Contender.java(
                                        "baseline: COPY every table out",
                                        PlainCopy.class.getName(),
                                        "out",
                                        data,
                                        copied),
                                Contender.java(
                                        "ours: backup", Main.class.getName(), "backup", backup, "--data=" + data),
                                Contender.java("ours: verify", Main.class.getName(), "verify", backup)),
                        rounds)
                .run()
                .print(out);
        out.printf("backup file: %,d bytes; plain copies: %,d bytes%n", Files.size(backup), size(copied));
        new Race(
                        List.of(
                                Contender.java(
                                        "baseline: COPY into the same tables and indexes",
                                        PlainCopy.class.getName(),
                                        "in",
                                        folder.resolve("in"),
                                        copied),
                                Contender.java(
                                        "ours: restore",
                                        FreshRestore.class.getName(),
                                        backup,
                                        folder.resolve("restored"))),
                        rounds)
                .run()
                .print(out);
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : Folders.files(folder)) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
