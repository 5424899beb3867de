package vn.giamngheo.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs the server's programs.
 *
 * <p>PostgreSQL refuses root; root therefore runs them in a user namespace of their own, where the same account has no
 * name. The files stay root's.
 */
final class Programs {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private final Binaries binaries;
    private final List<String> prefix;

    Programs(Binaries binaries) {
        this.binaries = binaries;
        this.prefix = isRoot() ? NAMESPACE : List.of();
        if (isRoot() && !namespacesAllowed()) {
            throw new DatabaseException(Problem.ROOT_FORBIDDEN);
        }
    }

    /** How a program ended, and what it said. */
    record Outcome(int status, String said) {

        DatabaseException failure(Path log) {
            return Programs.failure(lastFault(said), log);
        }
    }

    /** Runs a program to its end. */
    Outcome run(String program, String... arguments) {
        return run(command(program, arguments));
    }

    /** Starts a program in a session of its own, so that an interrupt at the terminal does not reach it. */
    Process launch(Path output, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(command(program, arguments));
        command.addAll(prefix.size(), List.of("setsid"));
        return builder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
    }

    static DatabaseException failure(String said, Path log) {
        return said.contains("No space left")
                ? new DatabaseException(Problem.DISK_FULL, log.resolveSibling("."))
                : new DatabaseException(Problem.NOT_STARTED, said, log);
    }

    /** The last line that tells of a fault, or the last line. */
    static String lastFault(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("error") || line.contains("PANIC"))
                .findFirst()
                .or(() -> lines.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(lines.getLast()))
                .orElse("");
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static Outcome run(List<String> command) {
        try {
            Process process = builder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (IOException e) {
            throw DatabaseException.of(e, command.getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    /** Only what the programs need: a locale or a PG… variable of the user must not change what they do. */
    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean namespacesAllowed() {
        List<String> probe = new ArrayList<>(NAMESPACE);
        probe.add("true");
        try {
            return run(probe).status() == 0;
        } catch (DatabaseException e) {
            return false;
        }
    }
}
