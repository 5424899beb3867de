package vn.giamngheo.database.backup;

import java.nio.file.Path;
import java.util.Arrays;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Rows;

/** Saves more than fits on the disk of the given folder, and prints what is said and what is left there. */
final class FullDisk {

    private FullDisk() {}

    public static void main(String[] arguments) {
        Path full = Path.of(arguments[0]);
        Location location = Location.of(Path.of(arguments[1]), arguments[2]);
        try (Database database = Databases.open(location)) {
            database.migrate();
            Rows.addHouseholds(database, 1, 3_000);
            Backups.save(database, location.directory(), full.resolve("x.backup"), null, "test", Progress.SILENT);
            System.out.println("saved");
        } catch (DatabaseException e) {
            System.out.println(e.problem());
        }
        System.out.println(Arrays.toString(full.toFile().list()));
    }
}
