package vn.giamngheo.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The hash of the migrations that this database has, kept as the comment of the first schema's history. */
final class MigrationsMark {

    private final DataSource owner;

    MigrationsMark(DataSource owner) {
        this.owner = owner;
    }

    /** Whether the migrations of this hash, and no others, have run to their end here. */
    boolean is(String hash) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT obj_description(to_regclass(?), 'pg_class')")) {
            statement.setString(1, history());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && hash.equals(row.getString(1));
            }
        }
    }

    void set(String hash) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE " + history() + " IS " + Installation.literal(hash));
        }
    }

    private static String history() {
        return Migrations.schemas().getFirst() + "." + Migrations.HISTORY;
    }
}
