package vn.giamngheo.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.platform.Keys;
import vn.giamngheo.platform.Marks;
import vn.giamngheo.registry.CitizenNumbers;

class DemoDataTest {

    @Test
    void loadsAPopulationWithItsClassesAndResidents() {
        StringWriter said = new StringWriter();
        try (Database database = TestDatabases.fresh()) {
            DSLContext sql = DSL.using(database.as(Role.APP), SQLDialect.POSTGRES);
            new DemoData(Sentences.in("vi"), new PrintWriter(said, true), new CitizenNumbers(Keys.passing()))
                    .loadInto(sql);
            assertThat(sql.fetchValue("SELECT count(*) FROM registry.household"))
                    .as("without a scope")
                    .isEqualTo(0L);
            sql = DSL.using(database.as(Role.OWNER), SQLDialect.POSTGRES);
            assertThat(sql.fetchValue("SELECT count(*) FROM registry.household"))
                    .isEqualTo(8000L);
            assertThat(sql.fetchValue("SELECT count(*) FROM registry.classification WHERE standard = 'vn-2022'"))
                    .isEqualTo(8000L);
            assertThat(sql.fetchValue("SELECT count(DISTINCT class) FROM registry.classification"))
                    .as("all classes occur")
                    .isEqualTo(5L);
            assertThat(sql.fetchValue("SELECT max(day) FROM registry.classification")
                            .toString())
                    .isEqualTo(LocalDate.of(2023, 3, 17).toString());
            assertThat(sql.fetchValue(
                            "SELECT count(*) FROM registry.household h WHERE NOT EXISTS (SELECT FROM registry.denominator d"
                                    + " WHERE d.area_code = h.area_code AND d.hamlet = '')"))
                    .as("every commune has residents")
                    .isEqualTo(0L);
            assertThat(sql.fetchValue("SELECT count(*) FROM registry.member WHERE jsonb_exists(answers, 'citizen_id')"))
                    .as("citizen numbers in clear")
                    .isEqualTo(0L);
            assertThat(Marks.find(sql, DemoCommand.MARK)).isPresent();
        }
        assertThat(said.toString()).contains("Đang nạp dữ liệu trình diễn: 8.000/8.000 hộ");
    }
}
