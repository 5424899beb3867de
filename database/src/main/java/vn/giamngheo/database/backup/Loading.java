package vn.giamngheo.database.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Problem;
import vn.giamngheo.database.Role;

/**
 * Loads a backup into a database that has no tables yet: migrations up to the backup's versions, then all rows in one
 * transaction.
 *
 * <p>The rows come from one consistent snapshot and their checksums are checked, so references are not checked again
 * where the server lets the owner leave that out. Indexes are made after the rows: row by row they cost ten times as
 * much.
 */
final class Loading implements Reading.Receiver, AutoCloseable {

    private final Database database;
    private @Nullable Connection connection;
    private @Nullable CopyIn copy;
    private List<String> forced = List.of();
    private Map<String, String> indexes = Map.of();

    Loading(Database database) {
        this.database = database;
    }

    @Override
    public void begin(Contents.Header header, Optional<KeyWrap.Wrapped> keys) throws SQLException {
        database.migrateTo(header.schemas());
        Connection opened = database.as(Role.OWNER).getConnection();
        connection = opened;
        opened.setAutoCommit(false);
        for (String setting : Saving.TEXT_SETTINGS) {
            execute(setting);
        }
        String all = header.tables().stream().map(Names::of).collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            execute("TRUNCATE " + all);
        }
        if (!leavesOutTriggers(opened)) {
            for (Contents.Table table : header.tables()) {
                execute("ALTER TABLE " + Names.of(table) + " DISABLE TRIGGER USER");
            }
        }
        execute("SET LOCAL maintenance_work_mem = '512MB'");
        indexes = new Catalogue(opened).plainIndexes();
        for (String index : indexes.keySet()) {
            execute("DROP INDEX " + index);
        }
        forced = forcedTables(opened);
        for (String table : forced) {
            execute("ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY");
        }
    }

    @Override
    public void beginTable(Contents.Table table) throws SQLException {
        copy = open().unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + Names.of(table) + " " + Names.columns(table) + " FROM STDIN");
    }

    @Override
    public void data(byte[] bytes) throws SQLException {
        CopyIn current = copy;
        if (current == null) {
            throw new IllegalStateException("data before a table");
        }
        current.writeToCopy(bytes, 0, bytes.length);
    }

    @Override
    public void endTable(Contents.Table table, long rows) throws SQLException {
        CopyIn current = copy;
        if (current == null) {
            throw new IllegalStateException("end before a table");
        }
        current.endCopy();
        copy = null;
        long counted = new Catalogue(open()).count(table);
        if (counted != rows) {
            throw new DatabaseException(
                    Problem.COUNT_DIFFERS, table.shown(), Long.toString(counted), Long.toString(rows));
        }
        execute("ALTER TABLE " + Names.of(table) + " ENABLE TRIGGER USER");
    }

    @Override
    public void end(List<Contents.Sequence> sequences) throws SQLException {
        for (Contents.Sequence sequence : sequences) {
            try (PreparedStatement statement = open().prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
                statement.setString(1, Names.of(sequence.schema(), sequence.name()));
                statement.setLong(2, sequence.value());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
        for (String definition : indexes.values()) {
            execute(definition);
        }
        for (String table : forced) {
            execute("ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY");
        }
        open().commit();
        execute("ANALYZE");
        open().commit();
    }

    @Override
    public void close() throws SQLException {
        Connection opened = connection;
        if (opened != null) {
            opened.close();
        }
    }

    private static boolean leavesOutTriggers(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = 'replica'");
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            return false;
        }
    }

    private static List<String> forcedTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT array_agg(oid::regclass::text) FROM pg_class
                        WHERE relforcerowsecurity AND relkind = 'r' AND relowner = current_role::regrole
                        """)) {
            rows.next();
            return rows.getArray(1) == null
                    ? List.of()
                    : List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private Connection open() {
        Connection opened = connection;
        if (opened == null) {
            throw new IllegalStateException("not begun");
        }
        return opened;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = open().createStatement()) {
            statement.execute(sql);
        }
    }
}
