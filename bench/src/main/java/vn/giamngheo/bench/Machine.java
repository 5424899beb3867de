package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine a measurement is made on. */
final class Machine {

    private Machine() {}

    static void describe(PrintStream out) throws IOException {
        out.printf("processor: %s, %d used%n", processor(), Runtime.getRuntime().availableProcessors());
        out.printf(
                "memory: %s; system: %s %s%n",
                line("/proc/meminfo", "MemTotal:"), System.getProperty("os.name"), System.getProperty("os.version"));
        out.printf("java: %s%n", System.getProperty("java.vm.version"));
        out.printf("load before: %s%n", line("/proc/loadavg", ""));
    }

    private static String processor() throws IOException {
        return line("/proc/cpuinfo", "model name").replaceFirst("^.*?: *", "");
    }

    private static String line(String file, String start) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(start.length()).strip())
                    .orElse("unknown");
        }
    }
}
