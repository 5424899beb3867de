package vn.giamngheo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of the locality's own, given by its address. */
final class ExternalServer {

    private static final int OLDEST = 18;

    /** Stands in the database from the beginning of a restore to its end. */
    private static final String RESTORING = "giamngheo_restoring";

    private ExternalServer() {}

    /** Checks that the server will do, makes roles and extensions, and gives the database. */
    static Database open(Location.External external, Database.Held held) {
        try (Connection admin = connect(external)) {
            if (hasSchema(admin, RESTORING)) {
                throw new DatabaseException(Problem.HALF_RESTORED, external.shown());
            }
            return open(external, admin, held);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, external.shown(), e.getMessage());
        }
    }

    /** Fills an empty database; one that a cut-off restore left half filled counts as empty. */
    static void fill(Location.External external, Databases.Filling filling) throws SQLException, IOException {
        try (Connection admin = connect(external)) {
            Database database = open(external, admin, () -> {});
            boolean half = hasSchema(admin, RESTORING);
            for (String schema : Migrations.schemas()) {
                if (!hasSchema(admin, schema)) {
                    continue;
                }
                if (!half) {
                    throw new DatabaseException(Problem.DATA_PRESENT_OUTSIDE, external.shown());
                }
                execute(database, "DROP SCHEMA " + schema + " CASCADE");
            }
            if (!half) {
                execute(database, "CREATE SCHEMA " + RESTORING);
            }
            Map<String, byte[]> keys = new TreeMap<>(filling.keys());
            keys.keySet()
                    .removeIf(name -> Files.exists(external.directory().keys().resolve(name)));
            KeyFiles.write(external.directory().keys(), keys);
            filling.rows(database);
            execute(database, "DROP SCHEMA " + RESTORING);
        }
    }

    private static Database open(Location.External external, Connection admin, Database.Held held) throws SQLException {
        refuseUnfit(external, admin);
        Passwords passwords = Passwords.in(external.directory().keys());
        String prefix = Installation.prefixFor(admin.getCatalog());
        Installation installation = new Installation(prefix, passwords);
        String missing = installation.makeExtensions(admin);
        if (!missing.isEmpty()) {
            throw new DatabaseException(Problem.EXTENSION_MISSING, external.shown(), missing);
        }
        try {
            installation.makeRoles(admin);
            installation.allowLoading(admin);
            installation.openDatabase(admin);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.ROLES_FORBIDDEN, e, external.shown(), e.getMessage());
        }
        return new Database(external.url(), prefix, passwords, held);
    }

    private static Connection connect(Location.External external) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(external.url());
        } catch (IllegalArgumentException e) {
            throw new DatabaseException(Problem.BAD_URL, e, external.shown());
        }
        source.setConnectTimeout(10);
        return source.getConnection();
    }

    private static void refuseUnfit(Location.External external, Connection admin) throws SQLException {
        if (admin.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new DatabaseException(
                    Problem.SERVER_TOO_OLD,
                    external.shown(),
                    admin.getMetaData().getDatabaseProductVersion(),
                    OLDEST);
        }
        try (Statement statement = admin.createStatement();
                ResultSet encoding = statement.executeQuery("SHOW server_encoding")) {
            encoding.next();
            if (!encoding.getString(1).equals("UTF8")) {
                throw new DatabaseException(Problem.NOT_UTF8, external.shown(), encoding.getString(1));
            }
        }
    }

    private static boolean hasSchema(Connection connection, String schema) throws SQLException {
        return Installation.is(
                connection, "SELECT 1 FROM pg_namespace WHERE nspname = " + Installation.literal(schema));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection owner = database.as(Role.OWNER).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
