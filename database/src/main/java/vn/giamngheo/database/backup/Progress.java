package vn.giamngheo.database.backup;

/** Told how far a long piece of work is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (table, rows, done) -> {};

    /** So many rows of a table have been copied; {@code done} when that was all of them. */
    void at(String table, long rows, boolean done);
}
