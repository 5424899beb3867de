package vn.giamngheo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.TestDatabases;

class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 17);
    private static final Database DATABASE = TestDatabases.fresh();

    private final AtomicInteger statements = new AtomicInteger();
    private final DSLContext sql = DSL.using(new DefaultConfiguration()
            .set(DATABASE.as(Role.APP))
            .set(SQLDialect.POSTGRES)
            .set(new Counting(statements)));
    private final Figures figures = new Figures(sql);

    FiguresTest() {
        sql.execute("DELETE FROM registry.household");
        sql.execute("DELETE FROM registry.denominator");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void countsEveryHouseholdOnceUnderItsClass() {
        household("A1", "20194", "Tổ 1", "POOR", 4);
        household("A2", "20194", "Tổ 2", "POOR/A", 2);
        household("A3", "20194", null, "NEAR_POOR", 1);
        household("B1", "20195", null, null, 3);
        residents("20194", "2023-01-01", 1000);
        Map<String, Tally> tallies = figures.byCommune("vn-2022", List.of("20194", "20195"), DAY);
        Tally first = Objects.requireNonNull(tallies.get("20194"));
        assertThat(first.of(HouseholdClass.POOR)).isEqualTo(2);
        assertThat(first.of(HouseholdClass.NEAR_POOR)).isEqualTo(1);
        assertThat(first.households()).isEqualTo(3);
        assertThat(first.members()).isEqualTo(7);
        assertThat(first.rate(HouseholdClass.POOR)).hasValue(20);
        Tally second = Objects.requireNonNull(tallies.get("20195"));
        assertThat(second.of(HouseholdClass.UNDECIDED)).isEqualTo(1);
        assertThat(second.rate(HouseholdClass.POOR))
                .as("no denominator, no rate")
                .isEmpty();
        assertThat(first.plus(second).rate(HouseholdClass.POOR)).isEmpty();
    }

    @Test
    void takesTheLatestDenominatorThatIsNotLaterThanTheDay() {
        household("A1", "20194", null, "POOR", 1);
        residents("20194", "2022-01-01", 100);
        residents("20194", "2023-03-17", 200);
        residents("20194", "2023-03-18", 400);
        Tally tally = Objects.requireNonNull(
                figures.byCommune("vn-2022", List.of(), DAY).get("20194"));
        assertThat(tally.residents()).isEqualTo(200);
        assertThat(tally.rate(HouseholdClass.POOR)).hasValue(50);
    }

    @Test
    void countsResidentsOfUnitsWithoutHouseholdsOnTheList() {
        residents("20194", "2023-01-01", 100);
        assertThat(figures.byCommune("vn-2022", List.of("20194"), DAY)).containsKey("20194");
    }

    @Test
    void dividesACommuneIntoItsHamlets() {
        household("A1", "20194", "Tổ 1", "POOR", 1);
        household("A2", "20194", "Tổ 1", "NONE", 1);
        household("A3", "20194", null, "NONE", 1);
        assertThat(figures.byHamlet("vn-2022", "20194", DAY)).containsOnlyKeys("", "Tổ 1");
    }

    @Test
    void namesTheStandardOfTheLatestDayFirst() {
        household("A1", "20194", null, "POOR", 1);
        sql.execute("INSERT INTO registry.classification (household_id, standard, day, class, deprivations, pack_hash)"
                + " SELECT id, 'vn-2027', '2027-01-01', 'NONE', 0, '' FROM registry.household");
        assertThat(figures.standings())
                .containsExactly(new Standing("vn-2027", LocalDate.of(2027, 1, 1)), new Standing("vn-2022", DAY));
    }

    @Test
    void needsThreeStatementsHoweverManyUnits() {
        for (int i = 0; i < 40; i++) {
            household("H" + i, String.valueOf(20_194 + i), "Tổ " + i, "POOR", 2);
        }
        statements.set(0);
        figures.byCommune("vn-2022", List.of(), DAY);
        assertThat(statements).hasValue(3);
        figures.byHamlet("vn-2022", "20194", DAY);
        assertThat(statements).hasValue(6);
    }

    @Test
    void roundsRatesHalfUp() {
        assertThat(tally(1, 3).rate(HouseholdClass.POOR)).hasValue(3333);
        assertThat(tally(2, 3).rate(HouseholdClass.POOR)).hasValue(6667);
        assertThat(tally(1, 20_000).rate(HouseholdClass.POOR)).hasValue(1);
        assertThat(tally(1, 20_001).rate(HouseholdClass.POOR)).hasValue(0);
        assertThat(tally(0, 0).rate(HouseholdClass.POOR)).isEmpty();
    }

    private static Tally tally(long poor, long residents) {
        return new Tally(Map.of(HouseholdClass.POOR, poor), 0, residents);
    }

    private void household(
            String code,
            String area,
            @org.jspecify.annotations.Nullable String hamlet,
            @org.jspecify.annotations.Nullable String householdClass,
            int members) {
        sql.execute(
                "INSERT INTO registry.household (household_code, area_code, hamlet) VALUES (?, ?, ?)",
                code,
                area,
                hamlet);
        sql.execute(
                "INSERT INTO registry.member (household_id, member_no) SELECT id, n FROM registry.household,"
                        + " generate_series(1, ?) n WHERE household_code = ?",
                members,
                code);
        if (householdClass != null) {
            sql.execute(
                    "INSERT INTO registry.classification (household_id, standard, day, class, deprivations, pack_hash)"
                            + " SELECT id, 'vn-2022', '2023-03-17', ?, 0, '' FROM registry.household WHERE household_code = ?",
                    householdClass,
                    code);
        }
    }

    private void residents(String area, String day, long households) {
        sql.execute(
                "INSERT INTO registry.denominator (area_code, day, households) VALUES (?, ?::date, ?)",
                area,
                day,
                households);
    }

    private record Counting(AtomicInteger statements) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
        }
    }
}
