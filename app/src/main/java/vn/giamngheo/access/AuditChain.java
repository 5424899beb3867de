package vn.giamngheo.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Checks the chain over the audit trail entry by entry, reading past row-level security. */
public final class AuditChain {

    private static final int FETCH = 5_000;

    private AuditChain() {}

    /** What a check found. */
    public sealed interface Verdict {

        /**
         * Every sealed entry is as it was sealed.
         *
         * @param sealed how many entries are in the chain
         * @param open how many are not yet
         * @param head the hash at the end
         */
        record Whole(long sealed, long open, String head) implements Verdict {}

        /**
         * The chain is broken.
         *
         * @param no the number of the first link that does not fit
         */
        record Broken(long no) implements Verdict {}
    }

    /** Checks the chain of a database; the connections must be the owner's or the backup's. */
    public static Verdict verify(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return verify(connection);
        }
    }

    static Verdict verify(Connection connection) throws SQLException {
        byte[] last = sha256(new byte[0], "");
        long no = 0;
        try (PreparedStatement links = connection.prepareStatement("SELECT l.no, l.hash, jsonb_build_array(e.id,"
                + " to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), e.account, e.area_code, e.action,"
                + " e.subject, e.details)::text, e.id IS NULL FROM audit.link l"
                + " LEFT JOIN audit.entry e ON e.id = l.entry_id ORDER BY l.no")) {
            links.setFetchSize(FETCH);
            try (ResultSet rows = links.executeQuery()) {
                while (rows.next()) {
                    no++;
                    byte[] hash = sha256(last, String.valueOf(rows.getString(3)));
                    if (rows.getLong(1) != no || rows.getBoolean(4) || !MessageDigest.isEqual(hash, rows.getBytes(2))) {
                        return new Verdict.Broken(no);
                    }
                    last = hash;
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM audit.entry")) {
            count.next();
            return new Verdict.Whole(no, count.getLong(1) - no, HexFormat.of().formatHex(last));
        }
    }

    private static byte[] sha256(byte[] before, String words) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
