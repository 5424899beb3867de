package vn.giamngheo.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the database is. Keys and logs lie in the data directory in both cases. */
public sealed interface Location {

    /** The data directory. */
    DataDirectory directory();

    /** In the data directory, served by the embedded server. */
    record Embedded(DataDirectory directory) implements Location {}

    /**
     * On a PostgreSQL 18 server of the locality's own.
     *
     * @param url {@code jdbc:postgresql://…} with the account that may make roles and extensions in this database
     */
    record External(DataDirectory directory, String url) implements Location {

        /** Refuses what is not an address of PostgreSQL. */
        public External {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new DatabaseException(Problem.BAD_URL, withoutSecrets(url));
            }
        }

        /** The address as it may be shown: without account and password. */
        String shown() {
            return withoutSecrets(url);
        }
    }

    /** An address as it may be shown: without account and password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** The location that {@code --data} and {@code --db} name. */
    static Location of(Path data, @Nullable String url) {
        DataDirectory directory = new DataDirectory(data);
        return url == null ? new Embedded(directory) : new External(directory, url);
    }
}
