package vn.giamngheo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own that a test may kill at any moment. */
final class Child implements AutoCloseable {

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final Thread listener;

    private Child(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    static Child start(Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Child(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /** Everything it has printed. */
    List<String> said() {
        return said;
    }

    /** Waits for a line that begins so. */
    String await(String beginning) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            String line = unread.poll(50, TimeUnit.MILLISECONDS);
            if (line != null && line.startsWith(beginning)) {
                return line;
            }
            if (line == null && !process.isAlive() && unread.isEmpty()) {
                break;
            }
        }
        throw new AssertionError("no line " + beginning + " in " + said);
    }

    /** As {@code kill -9}, its output left open; returns when it has ended and all it printed is read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        join();
    }

    /** As {@code kill}: tells it to end, and waits. */
    void terminate() throws InterruptedException {
        process.toHandle().destroy();
        join();
    }

    /** Waits for its end; returns its exit status. */
    int join() throws InterruptedException {
        int status = process.waitFor();
        listener.join();
        return status;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                unread.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
