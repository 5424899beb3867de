package vn.giamngheo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Role;

/** The register's tables by plain COPY: out into one file each, or into the tables of a new data directory. */
final class PlainCopy {

    private static final List<String> TABLES =
            List.of("registry.household", "registry.member", "registry.classification");

    private PlainCopy() {}

    /** {@code out DATA FILES}, or {@code in PARENT FILES}. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path files = Files.createDirectories(Path.of(arguments[2]));
        boolean out = arguments[0].equals("out");
        Path data = out
                ? Path.of(arguments[1])
                : Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "data")
                        .resolve("here");
        try (Database database = Databases.open(Location.of(data, null))) {
            database.migrate();
            try (Connection connection = database.as(Role.OWNER).getConnection()) {
                for (String table : TABLES) {
                    copy(connection, table, files.resolve(table), out);
                }
            }
        }
    }

    private static void copy(Connection connection, String table, Path file, boolean out)
            throws SQLException, IOException {
        PGConnection copies = connection.unwrap(PGConnection.class);
        String columns = table + " (" + columns(connection, table) + ")";
        if (out) {
            try (OutputStream to = Files.newOutputStream(file)) {
                copies.getCopyAPI().copyOut("COPY " + columns + " TO STDOUT (FORMAT binary)", to);
            }
        } else {
            try (InputStream from = Files.newInputStream(file)) {
                copies.getCopyAPI().copyIn("COPY " + columns + " FROM STDIN (FORMAT binary)", from, 1 << 16);
            }
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)"
                                + " FROM information_schema.columns WHERE is_generated = 'NEVER'"
                                + " AND table_schema || '.' || table_name = '" + table + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
