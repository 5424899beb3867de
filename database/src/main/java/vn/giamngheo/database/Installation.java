package vn.giamngheo.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.core.Utils;

/**
 * What a database needs before its first migration: roles, extensions, schemas and the rights that new tables get.
 *
 * <p>Every step may run again on a database that has it already.
 */
final class Installation {

    /** What our SQL uses; all of them may be created by the owner of a database. */
    static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist", "ltree", "pgcrypto");

    static final String AUDIT_SCHEMA = "audit";

    private final String prefix;
    private final Passwords passwords;

    Installation(String prefix, Passwords passwords) {
        this.prefix = prefix;
        this.passwords = passwords;
    }

    /** Makes the roles that are missing and gives all of them their passwords. */
    void makeRoles(Connection admin) throws SQLException {
        for (Role role : Role.values()) {
            String name = role.nameWith(prefix);
            boolean exists = is(admin, "SELECT 1 FROM pg_roles WHERE rolname = " + literal(name));
            String attributes = role == Role.BACKUP ? " LOGIN NOINHERIT BYPASSRLS" : " LOGIN NOINHERIT";
            try (Statement statement = admin.createStatement()) {
                statement.execute((exists ? "ALTER ROLE " + name : "CREATE ROLE " + name + attributes)
                        + " PASSWORD "
                        + literal(passwords.of(role)));
            }
        }
    }

    /** Lets the owner load a backup without checking its references again; only a superuser may allow that. */
    void allowLoading(Connection admin) {
        try (Statement statement = admin.createStatement()) {
            statement.execute("GRANT SET ON PARAMETER session_replication_role TO " + Role.OWNER.nameWith(prefix));
        } catch (SQLException e) {
            // Loading then checks every reference, which only takes longer.
        }
    }

    /** Makes the extensions; returns the first that cannot be made, or an empty text. */
    String makeExtensions(Connection admin) throws SQLException {
        for (String extension : EXTENSIONS) {
            if (is(admin, "SELECT 1 FROM pg_extension WHERE extname = " + literal(extension))) {
                continue;
            }
            try (Statement statement = admin.createStatement()) {
                statement.execute("CREATE EXTENSION " + extension + " SCHEMA public");
            } catch (SQLException e) {
                return extension;
            }
        }
        return "";
    }

    /** Lets the owner make schemas here, and nobody else do anything unasked. */
    void openDatabase(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            String database = identifier(admin.getCatalog());
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, CREATE ON DATABASE " + database + " TO " + Role.OWNER.nameWith(prefix));
            for (Role role : List.of(Role.APP, Role.AUDIT, Role.BACKUP)) {
                statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + role.nameWith(prefix));
            }
        }
    }

    /** Makes a schema with the rights that whatever is made in it later will have. */
    void makeSchema(Connection owner, String schema) throws SQLException {
        String app = Role.APP.nameWith(prefix);
        String audit = Role.AUDIT.nameWith(prefix);
        String backup = Role.BACKUP.nameWith(prefix);
        String inSchema = "ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT ";
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            statement.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
            statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + app + ", " + backup);
            statement.execute(inSchema + "SELECT ON TABLES TO " + backup);
            statement.execute(inSchema + "SELECT ON SEQUENCES TO " + backup);
            if (schema.equals(AUDIT_SCHEMA)) {
                statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + audit);
                statement.execute(inSchema + "INSERT ON TABLES TO " + app + ", " + audit);
                statement.execute(inSchema + "USAGE ON SEQUENCES TO " + app + ", " + audit);
            } else {
                statement.execute(inSchema + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app);
                statement.execute(inSchema + "USAGE, SELECT ON SEQUENCES TO " + app);
                statement.execute(inSchema + "EXECUTE ON FUNCTIONS TO " + app);
            }
        }
    }

    /** Keeps the memory of the migrations from everybody but the owner and the backup. */
    void protectHistory(Connection owner, String schema) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("REVOKE ALL ON " + schema + "." + Migrations.HISTORY + " FROM "
                    + Role.APP.nameWith(prefix) + ", " + Role.AUDIT.nameWith(prefix));
        }
    }

    /** Makes and fills every schema that is missing or behind. */
    void migrate(DataSource owner) throws SQLException {
        makeSchemas(owner, Migrations.schemas());
        Migrations.runAll(owner);
        protectHistories(owner, Migrations.schemas());
    }

    void makeSchemas(DataSource owner, List<String> schemas) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            for (String schema : schemas) {
                makeSchema(connection, schema);
            }
            connection.commit();
        }
    }

    void protectHistories(DataSource owner, List<String> schemas) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            for (String schema : schemas) {
                protectHistory(connection, schema);
            }
        }
    }

    /** The prefix of the roles for a database of this name: installations on one server stay apart. */
    static String prefixFor(String database) {
        String plain = database.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return plain.matches("[a-z].*") ? plain.substring(0, Math.min(50, plain.length())) : "giamngheo_" + plain;
    }

    static boolean is(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    static String literal(String text) throws SQLException {
        return "'" + Utils.escapeLiteral(null, text, true) + "'";
    }

    static String identifier(String name) throws SQLException {
        StringBuilder quoted = new StringBuilder();
        Utils.escapeIdentifier(quoted, name);
        return quoted.toString();
    }
}
