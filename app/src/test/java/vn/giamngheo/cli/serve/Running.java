package vn.giamngheo.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a person starts it. */
final class Running implements AutoCloseable {

    private static final String READY = "Ready: ";

    private final Process process;
    private final Path out;
    private final List<String> said = new ArrayList<>();

    private Running(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static Running start(Path scratch, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.giamngheo.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(scratch, "out", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIAMNGHEO_"));
        return new Running(builder.start(), out);
    }

    /** Waits for the line that says it is ready; returns the address. */
    String awaitReady() throws IOException {
        // Not closed: what the process says later must have somewhere to go.
        BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("ended without becoming ready: " + said);
    }

    /** Waits for the end; returns the exit status. */
    int awaitEnd() throws IOException, InterruptedException {
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))
                .lines()
                .forEach(said::add);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + said);
        }
        return process.exitValue();
    }

    /** Tells it to stop, as the system does at shutdown. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("does not stop");
        }
    }

    /** What it has said on standard error until it was ready or ended. */
    String said() {
        return String.join("\n", said);
    }

    /** What is on standard output. */
    String output() throws IOException {
        return Files.readString(out);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
