package vn.giamngheo.database.backup;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Problem;

/** Copies one snapshot of every table into blocks. */
final class Saving {

    /** How the text of values is written and read: the same whatever the server's settings are. */
    static final List<String> TEXT_SETTINGS = List.of(
            "SET LOCAL DateStyle = 'ISO, YMD'",
            "SET LOCAL IntervalStyle = 'iso_8601'",
            "SET LOCAL extra_float_digits = 1",
            "SET LOCAL bytea_output = 'hex'",
            "SET LOCAL TimeZone = 'UTC'",
            "SET LOCAL xmloption = 'content'");

    private final Connection connection;
    private final BlockWriter out;
    private final Progress progress;

    Saving(Connection connection, BlockWriter out, Progress progress) {
        this.connection = connection;
        this.out = out;
        this.progress = progress;
    }

    Summary run(String program, Optional<KeyWrap.Wrapped> keys) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        for (String setting : TEXT_SETTINGS) {
            execute(setting);
        }
        Catalogue catalogue = new Catalogue(connection);
        Contents.Header header = new Contents.Header(
                program,
                Instant.now().toString(),
                serverVersion(),
                catalogue.versions(),
                catalogue.tables(),
                keys.isPresent());
        out.writeJson(Block.Kind.HEADER, header);
        if (keys.isPresent()) {
            out.writeJson(Block.Kind.KEYS, keys.get());
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Contents.Table table : header.tables()) {
            long copied = copy(table);
            long counted = catalogue.count(table);
            if (copied != counted) {
                throw new DatabaseException(
                        Problem.COUNT_DIFFERS, table.shown(), Long.toString(counted), Long.toString(copied));
            }
            rows.put(table.shown(), copied);
        }
        out.writeJson(Block.Kind.SEQUENCES, new Contents.Sequences(catalogue.sequences()));
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        out.writeJson(Block.Kind.TRAILER, new Contents.Trailer(rows.size(), all));
        out.finish();
        connection.rollback();
        return new Summary(program, header.made(), header.schemas(), rows, header.keys());
    }

    private long copy(Contents.Table table) throws SQLException, IOException {
        out.writeJson(Block.Kind.TABLE_BEGIN, table);
        MessageDigest digest = BlockWriter.sha256();
        byte[] buffer = new byte[Block.LARGEST];
        int filled = 0;
        long rows = 0;
        long bytes = 0;
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + Names.of(table) + " " + Names.columns(table) + " TO STDOUT");
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                digest.update(row);
                bytes += row.length;
                rows++;
                int taken = 0;
                while (taken < row.length) {
                    int part = Math.min(row.length - taken, buffer.length - filled);
                    System.arraycopy(row, taken, buffer, filled, part);
                    taken += part;
                    filled += part;
                    if (filled == buffer.length) {
                        out.write(Block.Kind.DATA, buffer, filled);
                        filled = 0;
                        progress.at(table.shown(), rows, false);
                    }
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        if (filled > 0) {
            out.write(Block.Kind.DATA, buffer, filled);
        }
        out.writeJson(
                Block.Kind.TABLE_END,
                new Contents.TableEnd(rows, bytes, HexFormat.of().formatHex(digest.digest())));
        progress.at(table.shown(), rows, true);
        return rows;
    }

    private String serverVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
