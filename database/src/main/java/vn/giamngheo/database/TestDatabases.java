package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Gives tests of any module a database of their own: one server a run without the safety of the product, a copy of a
 * migrated template per call (about 0.1 s).
 */
public final class TestDatabases {

    private static final String TEMPLATE = "template_migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable TestDatabases shared;

    private final Path root;
    private final Database database;
    private final int port;
    private final Passwords passwords;

    private TestDatabases(Path root, Database database, int port, Passwords passwords) {
        this.root = root;
        this.database = database;
        this.port = port;
        this.passwords = passwords;
    }

    /** A database with every migration run that nobody else uses; closing it drops it. */
    public static Database fresh() {
        return server().copy(TEMPLATE);
    }

    /** An empty database with roles and extensions but without any migration; closing it drops it. */
    public static Database unmigrated() {
        return server().copy(Databases.NAME);
    }

    /** The address of an empty database as an administrator would give it with {@code --db}; the account is a superuser. */
    public static String externalUrl() {
        return externalUrl("SUPERUSER");
    }

    /** The address of an empty database that belongs to an account with the given attributes. */
    public static String externalUrl(String attributes) {
        TestDatabases server = server();
        String name = server.create("template0");
        server.execute("CREATE ROLE " + name + "_admin LOGIN PASSWORD 'word' " + attributes);
        server.execute("ALTER DATABASE " + name + " OWNER TO " + name + "_admin");
        return "jdbc:postgresql://127.0.0.1:" + server.port + "/" + name + "?user=" + name + "_admin&password=word";
    }

    /** Ends the server and deletes its data; the end of the process does it too. */
    public static synchronized void stop() {
        TestDatabases running = shared;
        shared = null;
        if (running != null) {
            running.end();
        }
    }

    private static synchronized TestDatabases server() {
        TestDatabases running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    private static TestDatabases start() {
        try {
            Path root = Files.createTempDirectory("giamngheo-test-");
            DataDirectory directory = new DataDirectory(root);
            Database database = Databases.open(
                    new Location.Embedded(directory), EmbeddedServer.Durability.FOR_TESTS, new Closing());
            Integer port = ServerFile.read(directory).orElseThrow().databasePort();
            TestDatabases server =
                    new TestDatabases(root, database, port == null ? 0 : port, Passwords.in(directory.keys()));
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabases::stop));
            server.execute("CREATE DATABASE " + TEMPLATE + " TEMPLATE " + Databases.NAME);
            try (Database template = server.open(TEMPLATE, () -> {})) {
                server.grantConnect(TEMPLATE);
                template.migrate();
            }
            return server;
        } catch (IOException e) {
            throw DatabaseException.of(e, "giamngheo-test");
        }
    }

    private Database copy(String template) {
        String name = create(template);
        grantConnect(name);
        return open(name, () -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private String create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy");
        return name;
    }

    private Database open(String name, Database.Held held) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, Databases.NAME, passwords, held);
    }

    /** The rights on a database are not copied with it. */
    private void grantConnect(String name) {
        try (Connection admin = Databases.superuser(port, name, passwords)) {
            new Installation(Databases.NAME, passwords).openDatabase(admin);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection admin = Databases.superuser(port, "postgres", passwords);
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        database.close();
        try {
            SafeFiles.deleteTree(root);
        } catch (IOException e) {
            root.toFile().deleteOnExit();
        }
    }
}
