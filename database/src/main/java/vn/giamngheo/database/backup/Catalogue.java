package vn.giamngheo.database.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.giamngheo.database.Migrations;

/** What the database says of its own tables and sequences. */
final class Catalogue {

    private final Connection connection;
    private final List<String> schemas;

    Catalogue(Connection connection) throws SQLException {
        this.connection = connection;
        this.schemas = present();
    }

    /** The schemas of ours that are there, in the order of the migrations. */
    List<String> schemas() {
        return schemas;
    }

    /** The tables with their columns, each after the tables it refers to; the memory of the migrations is left out. */
    List<Contents.Table> tables() throws SQLException {
        Map<String, Contents.Table> found = new LinkedHashMap<>();
        String query = """
                SELECT n.nspname, c.relname, array_agg(a.attname::text ORDER BY a.attnum)
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                WHERE c.relkind = 'r' AND n.nspname = ANY (?) AND c.relname <> ?
                GROUP BY n.nspname, c.relname
                ORDER BY array_position(?, n.nspname::text), c.relname
                """;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            Array ours = connection.createArrayOf("text", schemas.toArray());
            statement.setArray(1, ours);
            statement.setString(2, Migrations.HISTORY);
            statement.setArray(3, ours);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String[] columns = (String[]) rows.getArray(3).getArray();
                    Contents.Table table = new Contents.Table(rows.getString(1), rows.getString(2), List.of(columns));
                    found.put(table.shown(), table);
                }
            }
        }
        return inOrder(found, references());
    }

    /** The sequences and where they stand. */
    List<Contents.Sequence> sequences() throws SQLException {
        List<Contents.Sequence> sequences = new ArrayList<>();
        String query = """
                SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'S' AND n.nspname = ANY (?) ORDER BY 1, 2
                """;
        List<String[]> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
        }
        for (String[] name : names) {
            String full = Names.of(name[0], name[1]);
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT last_value, is_called FROM " + full);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                sequences.add(new Contents.Sequence(name[0], name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The indexes that no constraint needs, with what makes them again. */
    Map<String, String> plainIndexes() throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        String query = """
                SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND NOT c.relispartition AND c.relname <> ?
                AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) AND NOT i.indisreplident
                ORDER BY 1
                """;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            statement.setString(2, Migrations.HISTORY);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    indexes.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return indexes;
    }

    /** The version that the migrations of each schema have reached. */
    Map<String, String> versions() throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        for (String schema : schemas) {
            String query = "SELECT version FROM " + Names.of(schema, Migrations.HISTORY)
                    + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1";
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    versions.put(schema, row.getString(1));
                }
            }
        }
        return versions;
    }

    /** The number of rows of a table. */
    long count(Contents.Table table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + Names.of(table));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> present() throws SQLException {
        Set<String> there = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT n.nspname FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = ?
                """)) {
            statement.setString(1, Migrations.HISTORY);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
        }
        return Migrations.schemas().stream().filter(there::contains).toList();
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        String query = """
                SELECT f.nspname || '.' || a.relname, t.nspname || '.' || b.relname
                FROM pg_constraint k
                JOIN pg_class a ON a.oid = k.conrelid JOIN pg_namespace f ON f.oid = a.relnamespace
                JOIN pg_class b ON b.oid = k.confrelid JOIN pg_namespace t ON t.oid = b.relnamespace
                WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
                """;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), from -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    private static List<Contents.Table> inOrder(
            Map<String, Contents.Table> tables, Map<String, Set<String>> references) {
        List<Contents.Table> ordered = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (String name : tables.keySet()) {
            place(name, tables, references, placed, ordered);
        }
        return ordered;
    }

    private static void place(
            String name,
            Map<String, Contents.Table> tables,
            Map<String, Set<String>> references,
            Set<String> placed,
            List<Contents.Table> ordered) {
        Contents.Table table = tables.get(name);
        if (table == null || !placed.add(name)) {
            return;
        }
        for (String earlier : references.getOrDefault(name, Set.of())) {
            place(earlier, tables, references, placed, ordered);
        }
        ordered.add(table);
    }
}
