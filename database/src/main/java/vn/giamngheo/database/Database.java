package vn.giamngheo.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** An open database; closing it stops the embedded server if this process started it. */
public final class Database implements AutoCloseable {

    private final String url;
    private final String prefix;
    private final Passwords passwords;
    private final Held held;

    /** What this process holds while the database is open. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Database(String url, String prefix, Passwords passwords, Held held) {
        this.url = url;
        this.prefix = prefix;
        this.passwords = passwords;
        this.held = held;
    }

    /** Connections as one of the roles, unpooled: who needs a pool puts one around it. */
    public DataSource as(Role role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.nameWith(prefix));
        source.setPassword(passwords.of(role));
        source.setApplicationName("giamngheo");
        source.setReWriteBatchedInserts(true);
        source.setConnectTimeout(10);
        // The detail of an error quotes the row, which is personal data.
        source.setLogServerErrorDetail(false);
        return source;
    }

    /**
     * Brings the tables to the program's version; refuses tables of a newer program. Where the last program that did so
     * had the same migrations, nothing is looked at again.
     */
    public void migrate() {
        DataSource owner = as(Role.OWNER);
        try {
            MigrationsMark mark = new MigrationsMark(owner);
            String hash = Migrations.hash();
            if (mark.is(hash)) {
                return;
            }
            String newer = Migrations.newerThanProgram(owner);
            if (newer != null) {
                throw new DatabaseException(Problem.NEWER_DATA, shown(), newer);
            }
            installation().migrate(owner);
            mark.set(hash);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, shown(), e.getMessage());
        }
    }

    /** Brings an empty database to the versions of a backup; for a restore only. */
    public void migrateTo(Map<String, String> versions) {
        DataSource owner = as(Role.OWNER);
        List<String> schemas =
                Migrations.schemas().stream().filter(versions::containsKey).toList();
        try {
            installation().makeSchemas(owner, schemas);
            Migrations.runTo(owner, versions);
            installation().protectHistories(owner, schemas);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, shown(), e.getMessage());
        }
    }

    /** The first schema whose version in a backup this program does not know, with that version; or null. */
    public @Nullable String newerThanProgram(Map<String, String> versions) {
        return Migrations.unknownOf(as(Role.OWNER), versions);
    }

    /** Adds to the audit what the program itself did, for example {@code RESTORED}. */
    public void note(String action, String subject) {
        try (Connection connection = as(Role.AUDIT).getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO audit.entry (action, subject) VALUES (?, ?)")) {
            statement.setString(1, action);
            statement.setString(2, subject);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, shown(), e.getMessage());
        }
    }

    /** The address as it may be shown: without account and password. */
    public String shown() {
        return Location.withoutSecrets(url);
    }

    Installation installation() {
        return new Installation(prefix, passwords);
    }

    @Override
    public void close() {
        held.close();
    }
}
