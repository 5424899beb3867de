package vn.giamngheo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.cli.Main;

/**
 * {@code serve} to its first page: first start (the database is made), later starts without and with the launcher's
 * recorded cache; the baseline is the first start. And {@code help}, the least a command takes.
 */
final class StartComparison implements Comparison {

    @Override
    public void run(Path folder, int households, int rounds, PrintStream out) throws IOException, InterruptedException {
        Path cache = folder.resolve("server.aot");
        start(serve(folder.resolve("recorded"), "-XX:AOTCacheOutput=" + cache));
        out.printf("recorded cache: %,d bytes%n", Files.exists(cache) ? Files.size(cache) : 0);
        List<Start> first = new ArrayList<>();
        List<Start> later = new ArrayList<>();
        List<Start> cached = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path data = folder.resolve("data" + round);
            first.add(start(serve(data)));
            later.add(start(serve(data)));
            cached.add(start(serve(data, "-XX:AOTCache=" + cache)));
        }
        out.printf("%n| %-40s | to the first page (median) | memory then | stop |%n", rounds + " rounds in turn");
        out.println("|---|---:|---:|---:|");
        print("baseline: first start, database made", first, out);
        print("ours: later start", later, out);
        print("ours: later start with the recorded cache", cached, out);
        new Race(List.of(Contender.java("help, without any cache", Main.class.getName(), "help")), rounds)
                .run()
                .print(out);
    }

    private record Start(double ready, double stop, long kilobytes) {}

    /** The packaged classpath where the launcher has made one: a cache can be recorded of jars only. */
    private static List<String> serve(Path data, String... flags) throws IOException {
        List<String> command =
                new ArrayList<>(Contender.java("serve", Main.class.getName(), "serve", "--port=0", "--data=" + data)
                        .command());
        String packaged = System.getProperty("bench.packaged");
        if (packaged != null) {
            command.set(
                    command.indexOf("-cp") + 1,
                    Files.readString(Path.of(packaged)).strip());
        }
        command.addAll(1, List.of(flags));
        return command;
    }

    private static Start start(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.startsWith("Ready:")) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IOException("the server ended before its first page");
            }
            double ready = (System.nanoTime() - begin) / 1e9;
            long memory = memory(process.pid());
            long stopping = System.nanoTime();
            process.toHandle().destroy(); // Process.destroy() would close its streams while it still speaks.
            process.waitFor();
            return new Start(ready, (System.nanoTime() - stopping) / 1e9, memory);
        }
    }

    private static long memory(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }

    private static void print(String name, List<Start> starts, PrintStream out) {
        Start median = starts.stream()
                .sorted(java.util.Comparator.comparing(Start::ready))
                .toList()
                .get(starts.size() / 2);
        out.printf(
                Locale.ROOT,
                "| %-40s | %.2f s | %d MB | %.2f s |%n",
                name,
                median.ready(),
                median.kilobytes() / 1024,
                median.stop());
    }
}
