package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Role;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.households.GazetteerAreas;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.Progress;
import vn.giamngheo.households.Terms;
import vn.giamngheo.law.Assessor;
import vn.giamngheo.law.Standard;
import vn.giamngheo.lawpacks.ShippedPacks;
import vn.giamngheo.registry.Intake;

/** Makes a data directory and fills its register from generated files. */
final class FilledRegister {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private FilledRegister() {}

    /** {@code FILES DATA}. */
    public static void main(String[] arguments) throws IOException {
        Path files = Path.of(arguments[0]);
        Standard standard = ShippedPacks.load("vn-2022").standard("vn-2022").orElseThrow();
        Assessor assessor = standard.on(DAY);
        Terms terms = new Terms(DAY, new GazetteerAreas(Gazetteer.shipped(), DAY), standard.indicatorCodes());
        try (Database database = Databases.open(Location.of(Path.of(arguments[1]), null))) {
            database.migrate();
            DSLContext sql = DSL.using(database.as(Role.OWNER), SQLDialect.POSTGRES);
            sql.transaction(inside -> {
                Intake intake = new Intake(inside.dsl());
                HouseholdFiles.open(files.resolve("households.csv"), files.resolve("members.csv"))
                        .read(
                                terms,
                                Progress.NONE,
                                each -> intake.add(each.household(), assessor.assess(each.household()), DAY),
                                stray -> {});
                intake.finish();
            });
        }
    }
}
