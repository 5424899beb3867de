package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the database of an installation. */
public final class Databases {

    static final String NAME = "giamngheo";

    private Databases() {}

    /**
     * Opens the database for a process that serves: takes the data directory for itself, starts the embedded server (or
     * connects to the external one), and makes roles and extensions. {@link Database#migrate()} is the caller's next step,
     * and to close it when the process is told to end is his matter too, after all that uses it.
     */
    public static Database open(Location location) {
        return open(location, EmbeddedServer.Durability.SAFE, new Closing());
    }

    /**
     * Opens the database for one command: uses the running server of the data directory where there is one, and
     * otherwise opens it for the command's own duration, at the longest until the process is told to end.
     */
    public static Database join(Location location) {
        try {
            Closing closing = new Closing();
            closing.alsoAtExit();
            return open(location, EmbeddedServer.Durability.SAFE, closing);
        } catch (DatabaseException e) {
            Optional<ServerFile> running = e.problem() == Problem.IN_USE
                    ? ServerFile.read(location.directory()).filter(file -> file.httpPort() != null)
                    : Optional.empty();
            if (running.isEmpty()) {
                throw e;
            }
            return joinRunning(location, running.get(), e);
        }
    }

    private static Database joinRunning(Location location, ServerFile running, DatabaseException refusal) {
        return switch (location) {
            case Location.External external -> ExternalServer.open(external, () -> {});
            case Location.Embedded embedded -> {
                Integer port = running.databasePort();
                if (port == null) {
                    throw refusal;
                }
                yield new Database(
                        url(port), NAME, Passwords.in(embedded.directory().keys()), () -> {});
            }
        };
    }

    /** What a new database is filled with. */
    public interface Filling {

        /** The key files by name; those of the old database stay where this has none of their name. */
        Map<String, byte[]> keys();

        /** Makes the tables and their rows in an empty database. */
        void rows(Database database) throws SQLException, IOException;
    }

    /**
     * Makes a new database and puts it in the place of the old one, if there was one, in one step at the end.
     *
     * @param replace whether there may be an old one; an external database must be empty in any case
     */
    public static void replace(Location location, boolean replace, Filling filling) throws SQLException, IOException {
        DataDirectory directory = location.directory();
        directory.prepare();
        try (DirectoryLock lock = DirectoryLock.take(directory)) {
            directory.mark();
            Restoration restoration = new Restoration(directory);
            restoration.recover();
            switch (location) {
                case Location.External external -> ExternalServer.fill(external, filling);
                case Location.Embedded embedded -> {
                    if (directory.holdsData() && !replace) {
                        throw new DatabaseException(Problem.DATA_PRESENT, directory.root());
                    }
                    try {
                        restoration.begin();
                        fill(directory, restoration, filling);
                        restoration.commit();
                    } finally {
                        restoration.recover();
                    }
                }
            }
        }
    }

    private static void fill(DataDirectory directory, Restoration restoration, Filling filling)
            throws SQLException, IOException {
        Map<String, byte[]> keys = new TreeMap<>(KeyFiles.in(directory.keys()));
        keys.putAll(filling.keys());
        KeyFiles.write(restoration.keys(), keys);
        Passwords passwords = Passwords.in(restoration.keys());
        try (Closing closing = new Closing()) {
            closing.alsoAtExit();
            int port = startAndInstall(
                    directory, restoration.cluster(), passwords, EmbeddedServer.Durability.SAFE, closing);
            filling.rows(new Database(url(port), NAME, passwords, closing));
        }
    }

    static Database open(Location location, EmbeddedServer.Durability durability, Closing closing) {
        DataDirectory directory = location.directory();
        directory.prepare();
        try {
            closing.add(DirectoryLock.take(directory));
            directory.mark();
            new Restoration(directory).recover();
            return switch (location) {
                case Location.Embedded embedded -> openEmbedded(embedded.directory(), durability, closing);
                case Location.External external -> {
                    announce(directory, null, closing);
                    yield ExternalServer.open(external, closing);
                }
            };
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        } catch (IOException e) {
            closing.close();
            throw DatabaseException.of(e, directory.root());
        }
    }

    private static Database openEmbedded(
            DataDirectory directory, EmbeddedServer.Durability durability, Closing closing) {
        if (Files.exists(directory.cluster()) && !Files.exists(Passwords.file(directory.keys()))) {
            throw new DatabaseException(Problem.KEYS_MISSING, Passwords.file(directory.keys()));
        }
        Passwords passwords = Passwords.in(directory.keys());
        int port = startAndInstall(directory, directory.cluster(), passwords, durability, closing);
        announce(directory, port, closing);
        return new Database(url(port), NAME, passwords, closing);
    }

    private static void announce(DataDirectory directory, @Nullable Integer port, Closing closing) {
        new ServerFile(ProcessHandle.current().pid(), port, null).write(directory);
        closing.add(() -> ServerFile.remove(directory));
    }

    private static int startAndInstall(
            DataDirectory directory,
            Path cluster,
            Passwords passwords,
            EmbeddedServer.Durability durability,
            Closing closing) {
        EmbeddedServer server =
                EmbeddedServer.start(cluster, directory.log(), directory.cache(), passwords, durability);
        closing.add(server);
        try {
            install(server.port(), passwords, new Installation(NAME, passwords));
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, url(server.port()), e.getMessage());
        }
        return server.port();
    }

    private static void install(int port, Passwords passwords, Installation installation) throws SQLException {
        try (Connection admin = superuser(port, "postgres", passwords)) {
            installation.makeRoles(admin);
            installation.allowLoading(admin);
            if (!Installation.is(admin, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                try (Statement statement = admin.createStatement()) {
                    statement.execute("CREATE DATABASE " + NAME);
                }
            }
        }
        try (Connection admin = superuser(port, NAME, passwords)) {
            installation.openDatabase(admin);
            String missing = installation.makeExtensions(admin);
            if (!missing.isEmpty()) {
                throw new DatabaseException(Problem.EXTENSION_MISSING, url(port), missing);
            }
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    static Connection superuser(int port, String database, Passwords passwords) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        source.setUser(EmbeddedServer.SUPERUSER);
        source.setPassword(passwords.ofSuperuser());
        return source.getConnection();
    }
}
