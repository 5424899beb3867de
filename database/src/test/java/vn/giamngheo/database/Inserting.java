package vn.giamngheo.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;

/** Opens a data directory and inserts one household after another, printing {@code ack N} after each commit. */
final class Inserting {

    private Inserting() {}

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        try (Database database = Databases.open(Location.of(Path.of(arguments[0]), null))) {
            System.out.println("open");
            database.migrate();
            String last = Rows.of(
                            database,
                            Role.APP,
                            "SELECT coalesce(max(household_code::int), 0) FROM registry.household WHERE household_code ~ '^\\d+$'")
                    .getFirst();
            System.out.println("last " + last);
            try (Connection connection = database.as(Role.APP).getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO registry.household (household_code, area_code) VALUES (?, '20194')")) {
                Rows.seeingAll(connection, Role.APP).close();
                int first = Integer.parseInt(last) + 1;
                for (int i = first; i < first + most; i++) {
                    insert.setString(1, Integer.toString(i));
                    insert.executeUpdate();
                    System.out.println("ack " + i);
                }
            }
            System.out.println("done");
            System.in.read();
        }
    }
}
