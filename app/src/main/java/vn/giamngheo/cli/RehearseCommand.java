package vn.giamngheo.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code rehearse}, hidden: goes once through what commands do, so that the launcher can record from it which classes
 * to keep ready (the JDK's ahead-of-time cache).
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Runnable {

    private static final String DAY = "2026-10-01";

    @Parameters(paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public void run() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            rehearse();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private void rehearse() {
        String households = folder.resolve("households.csv").toString();
        String members = folder.resolve("members.csv").toString();
        List<String> files =
                List.of("--standard", "vn-2022", "--date", DAY, "--households", households, "--members", members);
        Main.run("help");
        Main.run("classify", "--help");
        Main.run("generate", "--households", "500", "--seed", "1", "--out", folder.toString(), "--date", DAY);
        Main.run(with(files, "classify", "--out", folder.resolve("result.csv").toString()));
        Main.run(with(files, "explain", "--household", "00004-000001"));
        Main.run(with(files, "explain", "--household", "00004-000001", "--json"));
        Main.run("areas", "--date", DAY, "--json");
    }

    private static String[] with(List<String> files, String command, String... more) {
        return java.util.stream.Stream.of(List.of(command), files, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }
}
