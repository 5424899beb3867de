package vn.giamngheo.database;

import java.sql.SQLException;
import javax.sql.DataSource;
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
        return source;
    }

    /** Brings the tables to the program's version; refuses tables of a newer program. */
    public void migrate() {
        DataSource owner = as(Role.OWNER);
        try {
            String newer = Migrations.newerThanProgram(owner);
            if (newer != null) {
                throw new DatabaseException(Problem.NEWER_DATA, url, newer);
            }
            installation().migrate(owner);
        } catch (SQLException e) {
            throw new DatabaseException(Problem.UNREACHABLE, e, url, e.getMessage());
        }
    }

    Installation installation() {
        return new Installation(prefix, passwords);
    }

    @Override
    public void close() {
        held.close();
    }
}
