package vn.giamngheo.database;

import java.util.Locale;

/** The four roles that connect to the database, each with as little as it needs. */
public enum Role {
    /** Owns every table; migrations and restores only. */
    OWNER,
    /** The application: reads and writes rows, owns nothing, is held by row-level security. */
    APP,
    /** Inserts into the audit tables and can do nothing else. */
    AUDIT,
    /** Reads everything for a backup, past row-level security, and writes nothing. */
    BACKUP;

    /** The role's name on a server; the prefix keeps installations on one server apart. */
    String nameWith(String prefix) {
        return prefix + "_" + name().toLowerCase(Locale.ROOT);
    }
}
