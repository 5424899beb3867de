package vn.giamngheo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL server of one data directory: loopback only, passwords for all, nothing lost by a crash.
 *
 * <p>Only the holder of the {@link DirectoryLock} may start one; without the lock first a live server of another
 * process would be stopped.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final String MAJOR = "18";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final int PORT_TRIES = 5;

    private final Path cluster;
    private final Path log;
    private final Programs programs;
    private final Durability durability;
    private int port;

    /** Whether a commit survives a power failure; only tests may do without. */
    enum Durability {
        SAFE,
        FOR_TESTS
    }

    private EmbeddedServer(Path cluster, Path log, Programs programs, Durability durability) {
        this.cluster = cluster;
        this.log = log;
        this.programs = programs;
        this.durability = durability;
    }

    /** Initialises the cluster where there is none, ends a server left behind by a killed process, and starts. */
    static EmbeddedServer start(
            Path cluster, Path log, Path binariesFallback, Passwords passwords, Durability durability) {
        Programs programs = new Programs(Binaries.in(binariesFallback));
        EmbeddedServer server = new EmbeddedServer(cluster, log, programs, durability);
        try {
            if (Files.exists(cluster)) {
                server.checkVersion();
                new StaleServer(cluster, programs).end();
            } else {
                server.initialise(passwords);
            }
            server.configure();
            server.launch();
            return server;
        } catch (IOException e) {
            throw DatabaseException.of(e, cluster);
        }
    }

    /** Ends whatever was left behind in a cluster, or in the making of it, that nobody needs any more. */
    static void endStale(Path cluster, Path binariesFallback) throws IOException {
        Programs programs = new Programs(Binaries.in(binariesFallback));
        if (Files.exists(cluster)) {
            new StaleServer(cluster, programs).end();
        }
        removeUnfinished(cluster, programs);
    }

    /** The loopback port it listens on. */
    int port() {
        return port;
    }

    /** Ends the server: sessions are cut, everything committed is on disk. */
    @Override
    public void close() {
        Programs.Outcome outcome =
                programs.run("pg_ctl", "stop", "-w", "-t", "120", "-m", "fast", "-D", cluster.toString());
        if (outcome.status() != 0 && Files.exists(cluster.resolve(StaleServer.PID_FILE))) {
            throw new DatabaseException(
                    Problem.STALE_SERVER,
                    cluster,
                    StaleServer.writtenPid(cluster).orElse(-1L));
        }
    }

    private void checkVersion() throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "?";
        if (!version.equals(MAJOR)) {
            throw new DatabaseException(Problem.OTHER_SERVER_VERSION, cluster, version, MAJOR);
        }
    }

    /**
     * A cluster appears under its name only when it is whole, so that a kill leaves nothing half made. Its name until
     * then is used once only: an initialisation that outlives its process by a moment cannot meet the next one.
     */
    private void initialise(Passwords passwords) throws IOException {
        removeUnfinished(cluster, programs);
        String once = "-" + Long.toHexString(System.nanoTime()) + SafeFiles.TEMPORARY;
        Path unfinished = cluster.resolveSibling("pg" + once);
        Path passwordFile = cluster.resolveSibling("pg-password" + once);
        SafeFiles.writePrivate(passwordFile, passwords.ofSuperuser() + "\n");
        try {
            List<String> arguments = new ArrayList<>(List.of(
                    "-D",
                    unfinished.toString(),
                    "-U",
                    SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=vi",
                    "--locale=C",
                    "--data-checksums"));
            if (durability == Durability.FOR_TESTS) {
                arguments.add("--no-sync");
            }
            Programs.Outcome outcome = programs.run("initdb", arguments.toArray(String[]::new));
            if (outcome.status() != 0) {
                SafeFiles.deleteTree(unfinished);
                throw outcome.failure(log);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude = 'giamngheo.conf'\n",
                java.nio.file.StandardOpenOption.APPEND);
        Settings.write(unfinished, log, durability);
        SafeFiles.move(unfinished, cluster);
    }

    private static void removeUnfinished(Path cluster, Programs programs) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(cluster.resolveSibling("."), "pg*" + SafeFiles.TEMPORARY)) {
            entries.forEach(left::add);
        }
        for (Path path : left) {
            new StaleServer(path.normalize(), programs).awaitStrays();
            SafeFiles.deleteTree(path);
        }
    }

    private void configure() throws IOException {
        Settings.write(cluster, log, durability);
    }

    private void launch() throws IOException {
        for (int i = 1; ; i++) {
            port = freePort();
            Path startLog = log.resolve("postgresql-start.log");
            Files.deleteIfExists(startLog);
            Process process = programs.launch(startLog, "postgres", "-D", cluster.toString(), "-c", "port=" + port);
            if (becomesReady(process)) {
                return;
            }
            String said = Files.exists(startLog) ? Programs.lastFault(Files.readString(startLog)) : "";
            boolean portTaken = said.contains("could not bind") || said.contains("could not create any TCP/IP");
            boolean lateServer = said.contains("already exists") || said.contains("still in use");
            if (!(portTaken || lateServer) || i == PORT_TRIES) {
                throw Programs.failure(said, log);
            }
            if (lateServer) {
                new StaleServer(cluster, programs).end();
            }
        }
    }

    private boolean becomesReady(Process process) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (StaleServer.saysReady(cluster, process.pid())) {
                return true;
            }
            try {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroy();
                throw new IOException(e);
            }
        }
        process.destroy();
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
