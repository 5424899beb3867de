package vn.giamngheo.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short ways to ask a database of a test. */
public final class Rows {

    private Rows() {}

    /** The first column of a query. */
    public static List<String> of(Database database, Role role, String query) {
        try (Connection connection = database.as(role).getConnection();
                Statement statement = seeingAll(connection, role);
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Runs one statement. */
    public static void run(Database database, Role role, String sql) throws SQLException {
        try (Connection connection = database.as(role).getConnection();
                Statement statement = seeingAll(connection, role)) {
            statement.execute(sql);
        }
    }

    /** Statements of a connection with the whole installation as its scope. */
    static Statement seeingAll(Connection connection, Role role) throws SQLException {
        Statement statement = connection.createStatement();
        if (role == Role.APP) {
            statement.execute(
                    "SELECT set_config('giamngheo.scope', '*', false), set_config('giamngheo.writes', 'on', false)");
        }
        return statement;
    }

    /** Households with members and classes, with letters, quotes, line feeds and nulls that a copy must keep. */
    public static void addHouseholds(Database database, int from, int count) {
        try {
            run(database, Role.APP, """
                    INSERT INTO registry.household (household_code, area_code, hamlet, head_name, answers)
                    SELECT 'H' || i, '20194', CASE WHEN i %% 3 = 0 THEN NULL ELSE E'Thôn \\\\ "Đông"\\n' || i END,
                           'Nguyễn Thị Đào ' || i, jsonb_build_object('income', i * 1000, 'toilet', E'a\\tb')
                    FROM generate_series(%1$d, %1$d + %2$d - 1) i
                    """.formatted(from, count));
            run(database, Role.APP, """
                    INSERT INTO registry.member (household_id, member_no, full_name, relation, birth_from, birth_to, citizen_id_sealed)
                    SELECT id, m, head_name || m, 'CHILD', '1990-02-28', '1990-12-31', decode('00ff0a5c', 'hex')
                    FROM registry.household, generate_series(1, 3) m WHERE household_code LIKE 'H%'
                    ON CONFLICT DO NOTHING
                    """);
            run(database, Role.APP, """
                    INSERT INTO registry.classification (household_id, standard, day, class, deprivations, indicators, pack_hash)
                    SELECT id, 'vn-2022', '2026-10-01', 'POOR', 3, '{water,"a,b",NULL}', 'x' FROM registry.household
                    ON CONFLICT DO NOTHING
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fingerprint of every table of ours, by its name; what changes with every restore is left out. */
    public static Map<String, String> fingerprints(Database database) {
        Map<String, String> prints = new TreeMap<>();
        for (String table : of(
                database, Role.BACKUP, """
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname IN ('%s') AND c.relname <> '%s'
                """.formatted(String.join("','", Migrations.schemas()), Migrations.HISTORY))) {
            prints.put(
                    table,
                    of(
                                    database,
                                    Role.BACKUP,
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                                            + table + " t")
                            .getFirst());
        }
        return prints;
    }
}
