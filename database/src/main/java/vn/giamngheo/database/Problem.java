package vn.giamngheo.database;

/** Why a database cannot be opened, saved or restored; the sentences are in the bundle {@code database}. */
public enum Problem {
    /** Another process holds the data directory. */
    IN_USE(true),
    /** The data directory or a file in it cannot be written or read. */
    NOT_WRITABLE(false),
    /** The folder that should contain the data directory is missing. */
    PARENT_MISSING(false),
    /** The path is not a folder. */
    NOT_A_FOLDER(false),
    /** The folder holds files that are not ours. */
    NOT_OURS(false),
    /** The data directory or the tables in it come from a newer program. */
    NEWER_DATA(false),
    /** The data directory holds another major version of PostgreSQL. */
    OTHER_SERVER_VERSION(false),
    /** There is no embedded server for this operating system. */
    WRONG_PLATFORM(false),
    /** The embedded server may not be run by root here, because user namespaces are forbidden. */
    ROOT_FORBIDDEN(false),
    /** The disk is full. */
    DISK_FULL(false),
    /** The passwords of an existing cluster are missing. */
    KEYS_MISSING(false),
    /** The server did not start; the log says why. */
    NOT_STARTED(false),
    /** A file needed to run the server could not be unpacked. */
    BINARIES_UNUSABLE(false),
    /** A server that another process left behind does not end. */
    STALE_SERVER(false),
    /** The external database cannot be reached. */
    UNREACHABLE(false),
    /** The address of the external database is not one of PostgreSQL. */
    BAD_URL(false),
    /** The external server is older than what is needed. */
    SERVER_TOO_OLD(false),
    /** The external database does not use UTF-8. */
    NOT_UTF8(false),
    /** An extension is missing on the external server. */
    EXTENSION_MISSING(false),
    /** The account given for the external database may not make the roles. */
    ROLES_FORBIDDEN(false),
    /** A restore into this database was cut off. */
    HALF_RESTORED(false),
    /** There is no database in the data directory. */
    NO_DATA(false),
    /** There is a database already where one is to be restored. */
    DATA_PRESENT(true),
    /** The external database into which is to be restored is not empty. */
    DATA_PRESENT_OUTSIDE(true),
    /** The backup file cannot be read. */
    BACKUP_UNREADABLE(false),
    /** The file is not a backup of ours. */
    NOT_A_BACKUP(false),
    /** The backup was made by a newer program. */
    BACKUP_NEWER(false),
    /** The backup is damaged or cut off. */
    BACKUP_DAMAGED(false),
    /** The backup holds keys, and there is no passphrase for them. */
    PASSPHRASE_NEEDED(false),
    /** The passphrase does not open the keys of the backup. */
    PASSPHRASE_WRONG(false),
    /** The passphrase file cannot be read or is empty. */
    PASSPHRASE_UNREADABLE(false),
    /** What was copied is not what the table holds. */
    COUNT_DIFFERS(false);

    private final boolean refused;

    Problem(boolean refused) {
        this.refused = refused;
    }

    /** Whether the present state refuses it (exit status 3) rather than something being unusable (2). */
    public boolean refused() {
        return refused;
    }
}
