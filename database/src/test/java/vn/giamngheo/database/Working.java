package vn.giamngheo.database;

import java.nio.file.Path;
import vn.giamngheo.database.backup.Backups;
import vn.giamngheo.database.backup.Progress;

/** Saves a data directory into a file, or replaces it by one, over and over until it is killed. */
final class Working {

    private Working() {}

    public static void main(String[] arguments) {
        Location location = Location.of(Path.of(arguments[1]), null);
        Path file = Path.of(arguments[2]);
        System.out.println("begin");
        if (arguments[0].equals("restore")) {
            while (true) {
                Backups.restore(location, file, true, null, false, Progress.SILENT);
                System.out.println("restored");
            }
        }
        try (Database database = Databases.join(location)) {
            database.migrate();
            while (true) {
                Backups.save(database, location.directory(), file, null, "test", Progress.SILENT);
                System.out.println("saved");
            }
        }
    }
}
