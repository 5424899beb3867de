package vn.giamngheo.database.backup;

import java.util.List;
import java.util.Map;

/** What the blocks of a backup say in JSON. */
final class Contents {

    private Contents() {}

    /**
     * The first block.
     *
     * @param program the version of the program that made the backup
     * @param made when, ISO 8601 in UTC
     * @param server the version of the database server
     * @param schemas the schemas with the version that their migrations had reached
     * @param tables the tables in the order in which they follow, none before a table that it refers to
     * @param keys whether wrapped keys follow
     */
    record Header(
            String program,
            String made,
            String server,
            Map<String, String> schemas,
            List<Table> tables,
            boolean keys) {}

    /** A table with the columns that are copied; generated columns are not. */
    record Table(String schema, String name, List<String> columns) {

        /** For people and messages. */
        String shown() {
            return schema + "." + name;
        }
    }

    /** The end of a table: how many rows, how many bytes, and SHA-256 over its bytes in PostgreSQL's text format. */
    record TableEnd(long rows, long bytes, String sha256) {}

    /** Where the sequences stand. */
    record Sequences(List<Sequence> sequences) {}

    /** One sequence. */
    record Sequence(String schema, String name, long value, boolean called) {}

    /** The last block. */
    record Trailer(int tables, long rows) {}
}
