package vn.giamngheo.database.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a backup from its beginning to its end, checks all of it, and hands what it reads to a receiver. */
final class Reading {

    private final Path file;
    private final Progress progress;

    Reading(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** What is done with what a backup holds. */
    interface Receiver {

        /** The backup begins. */
        void begin(Contents.Header header, Optional<KeyWrap.Wrapped> keys) throws SQLException, IOException;

        /** The rows of a table follow. */
        void beginTable(Contents.Table table) throws SQLException;

        /** Some bytes of the table's rows. */
        void data(byte[] bytes) throws SQLException;

        /** The table had so many rows. */
        void endTable(Contents.Table table, long rows) throws SQLException;

        /** The rest. */
        void end(List<Contents.Sequence> sequences) throws SQLException;
    }

    Summary run(Receiver receiver) throws SQLException, IOException {
        try (BlockReader in = new BlockReader(file)) {
            in.readFirstLine();
            Contents.Header header = in.json(Block.Kind.HEADER, Contents.Header.class);
            in.at("FILE_KEYS");
            KeyWrap.@Nullable Wrapped keys = header.keys() ? in.json(Block.Kind.KEYS, KeyWrap.Wrapped.class) : null;
            receiver.begin(header, Optional.ofNullable(keys));
            Map<String, Long> rows = new LinkedHashMap<>();
            for (Contents.Table table : header.tables()) {
                in.at(table.shown());
                rows.put(table.shown(), table(in, table, receiver));
            }
            in.at("FILE_SEQUENCES");
            Contents.Sequences sequences = in.json(Block.Kind.SEQUENCES, Contents.Sequences.class);
            in.at("FILE_END");
            long start = in.position();
            Contents.Trailer trailer = in.json(Block.Kind.TRAILER, Contents.Trailer.class);
            long all = rows.values().stream().mapToLong(Long::longValue).sum();
            if (trailer.tables() != rows.size() || trailer.rows() != all) {
                throw in.damaged(start, Damage.ROW_COUNT);
            }
            in.finish();
            receiver.end(sequences.sequences());
            return new Summary(header.program(), header.made(), header.schemas(), rows, header.keys());
        }
    }

    private long table(BlockReader in, Contents.Table expected, Receiver receiver) throws SQLException {
        long start = in.position();
        Contents.Table table = in.json(Block.Kind.TABLE_BEGIN, Contents.Table.class);
        if (!table.equals(expected)) {
            throw in.damaged(start, Damage.CONTENTS);
        }
        receiver.beginTable(table);
        MessageDigest digest = BlockWriter.sha256();
        long rows = 0;
        long bytes = 0;
        while (true) {
            start = in.position();
            Block block = in.next();
            if (block.kind() == Block.Kind.TABLE_END) {
                Contents.TableEnd end = in.json(block, Contents.TableEnd.class, start);
                if (end.rows() != rows || end.bytes() != bytes) {
                    throw in.damaged(start, Damage.ROW_COUNT);
                }
                if (!end.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
                    throw in.damaged(start, Damage.TABLE_SUM);
                }
                receiver.endTable(table, rows);
                progress.at(table.shown(), rows, true);
                return rows;
            }
            if (block.kind() != Block.Kind.DATA) {
                throw in.damaged(start, Damage.ORDER);
            }
            digest.update(block.plain());
            bytes += block.plain().length;
            rows += lines(block.plain());
            receiver.data(block.plain());
            progress.at(table.shown(), rows, false);
        }
    }

    /** In PostgreSQL's text format every row ends with a line feed, and a line feed in a value is escaped. */
    private static long lines(byte[] text) {
        long lines = 0;
        for (byte b : text) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
