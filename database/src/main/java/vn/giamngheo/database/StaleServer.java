package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** A server that outlived the process that started it: the server survives a killed JVM. */
final class StaleServer {

    static final String PID_FILE = "postmaster.pid";
    private static final int STATUS_LINE = 7;
    private static final int WAITS = 600;

    private final Path cluster;
    private final Programs programs;

    StaleServer(Path cluster, Programs programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /**
     * Stops the server of this cluster if one is alive, waits for its last processes, and removes the pid file.
     *
     * <p>A pid file may name a process that has since been given to somebody else; only one that works in this folder
     * is stopped.
     */
    void end() throws IOException {
        OptionalLong pid = writtenPid(cluster);
        if (pid.isPresent() && belongsHere(pid.getAsLong())) {
            programs.run("pg_ctl", "stop", "-w", "-t", "120", "-m", "fast", "-D", cluster.toString());
        }
        awaitStrays();
        Files.deleteIfExists(cluster.resolve(PID_FILE));
    }

    /** Waits until no process works in this cluster: the children of a killed server end a little after it. */
    void awaitStrays() throws IOException {
        OptionalLong stray = stray();
        for (int i = 0; i < WAITS && stray.isPresent(); i++) {
            endInitialisation(stray.getAsLong());
            LockSupport.parkNanos(50_000_000);
            stray = stray();
        }
        if (stray.isPresent()) {
            throw new DatabaseException(Problem.STALE_SERVER, cluster, stray.getAsLong());
        }
    }

    /** The process number in the pid file. */
    static OptionalLong writtenPid(Path cluster) {
        return pidFile(cluster).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** Whether the server with this process number has written that it takes connections. */
    static boolean saysReady(Path cluster, long pid) {
        List<String> lines = pidFile(cluster);
        return lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).strip().equals("ready")
                && writtenPid(cluster).equals(OptionalLong.of(pid));
    }

    private static List<String> pidFile(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve(PID_FILE));
        } catch (IOException e) {
            return List.of();
        }
    }

    private OptionalLong stray() throws IOException {
        if (!Files.exists(cluster)) {
            return OptionalLong.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(String.valueOf(process.getFileName()));
                String program = program(process);
                if ((program.equals("postgres") && worksHere(process))
                        || (program.equals("initdb") && commandLineNamesCluster(pid))) {
                    return OptionalLong.of(pid);
                }
            }
        }
        return OptionalLong.empty();
    }

    private boolean belongsHere(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        return program(process).equals("postgres") && (worksHere(process) || commandLineNamesCluster(pid));
    }

    /** Nobody needs the cluster that an orphaned initialisation is making. */
    private static void endInitialisation(long pid) {
        if (program(Path.of("/proc", Long.toString(pid))).equals("initdb")) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static String program(Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private boolean worksHere(Path process) {
        try {
            return Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private boolean commandLineNamesCluster(long pid) {
        Optional<String[]> arguments =
                ProcessHandle.of(pid).flatMap(handle -> handle.info().arguments());
        return arguments.isPresent() && List.of(arguments.get()).contains(cluster.toString());
    }
}
