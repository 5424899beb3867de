package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the database of an installation. */
public final class Databases {

    static final String NAME = "giamngheo";
    private static final int OLDEST_SERVER = 18;

    private Databases() {}

    /**
     * Opens the database for a process that serves: takes the data directory for itself, starts the embedded server (or
     * connects to the external one), and makes roles and extensions. {@link Database#migrate()} is the caller's next step.
     */
    public static Database open(Location location) {
        return open(location, EmbeddedServer.Durability.SAFE);
    }

    /**
     * Opens the database for one command: uses the running server of the data directory where there is one, and
     * otherwise opens it for the command's own duration.
     */
    public static Database join(Location location) {
        Optional<ServerFile> running = ServerFile.read(location.directory()).filter(file -> file.httpPort() != null);
        if (running.isEmpty()) {
            return open(location);
        }
        return switch (location) {
            case Location.External external -> openExternal(external, new Closing());
            case Location.Embedded embedded -> {
                Integer port = running.get().databasePort();
                if (port == null) {
                    throw new DatabaseException(
                            Problem.IN_USE,
                            embedded.directory().root(),
                            running.get().pid());
                }
                yield new Database(
                        url(port), NAME, Passwords.in(embedded.directory().keys()), () -> {});
            }
        };
    }

    static Database open(Location location, EmbeddedServer.Durability durability) {
        DataDirectory directory = location.directory();
        directory.prepare();
        Closing closing = new Closing();
        try {
            closing.add(DirectoryLock.take(directory));
            directory.mark();
            return switch (location) {
                case Location.Embedded embedded -> openEmbedded(embedded.directory(), durability, closing);
                case Location.External external -> openExternal(external, closing);
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
        EmbeddedServer server =
                EmbeddedServer.start(directory.cluster(), directory.log(), directory.cache(), passwords, durability);
        closing.add(server);
        Installation installation = new Installation(NAME, passwords);
        try {
            install(server.port(), passwords, installation);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, url(server.port()), e.getMessage());
        }
        new ServerFile(ProcessHandle.current().pid(), server.port(), null).write(directory);
        closing.add(() -> ServerFile.remove(directory));
        return new Database(url(server.port()), NAME, passwords, closing);
    }

    private static void install(int port, Passwords passwords, Installation installation) throws SQLException {
        try (Connection admin = superuser(port, "postgres", passwords)) {
            installation.makeRoles(admin);
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

    private static Database openExternal(Location.External external, Closing closing) {
        Passwords passwords = Passwords.in(external.directory().keys());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(external.url());
        source.setConnectTimeout(10);
        String prefix = Installation.prefixFor(String.valueOf(source.getDatabaseName()));
        try (Connection admin = source.getConnection()) {
            refuseUnfit(external, admin);
            Installation installation = new Installation(prefix, passwords);
            String missing = installation.makeExtensions(admin);
            if (!missing.isEmpty()) {
                throw new DatabaseException(Problem.EXTENSION_MISSING, external.shown(), missing);
            }
            try {
                installation.makeRoles(admin);
                installation.openDatabase(admin);
            } catch (SQLException e) {
                throw new DatabaseException(Problem.ROLES_FORBIDDEN, e, external.shown(), e.getMessage());
            }
            return new Database(external.url(), prefix, passwords, closing);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, external.shown(), e.getMessage());
        }
    }

    private static void refuseUnfit(Location.External external, Connection admin) throws SQLException {
        if (admin.getMetaData().getDatabaseMajorVersion() < OLDEST_SERVER) {
            throw new DatabaseException(
                    Problem.SERVER_TOO_OLD,
                    external.shown(),
                    admin.getMetaData().getDatabaseProductVersion(),
                    OLDEST_SERVER);
        }
        try (Statement statement = admin.createStatement();
                ResultSet encoding = statement.executeQuery("SHOW server_encoding")) {
            encoding.next();
            if (!encoding.getString(1).equals("UTF8")) {
                throw new DatabaseException(Problem.NOT_UTF8, external.shown(), encoding.getString(1));
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

    /** Closes what was opened, last first, and all of it even when one fails. */
    static final class Closing implements Database.Held {

        private final Deque<AutoCloseable> opened = new ArrayDeque<>();

        void add(AutoCloseable one) {
            opened.push(one);
        }

        @Override
        public synchronized void close() {
            RuntimeException failed = null;
            while (!opened.isEmpty()) {
                try {
                    opened.pop().close();
                } catch (RuntimeException e) {
                    failed = e;
                } catch (Exception e) {
                    failed = new IllegalStateException(e);
                }
            }
            if (failed != null) {
                throw failed;
            }
        }
    }
}
