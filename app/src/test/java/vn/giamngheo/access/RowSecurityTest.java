package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.platform.Language;

/** What the database itself lets a person see and change, whatever the program asks for. */
class RowSecurityTest {

    private static final Database DATABASE = TestDatabases.fresh();
    private static final DSLContext OWNER =
            DSL.using(DATABASE.as(vn.giamngheo.database.Role.OWNER), SQLDialect.POSTGRES);

    /** Two old wards of Đà Nẵng and one of Hà Nội. */
    private static final String OWN = "20195";

    private static final String OTHER = "20198";
    private static final String FAR = "00001";
    private static final List<String> TABLES = List.of("household", "member", "classification", "denominator");

    private final DSLContext sql = DSL.using(DATABASE.as(vn.giamngheo.database.Role.APP), SQLDialect.POSTGRES);
    private final Scoped scoped = new Scoped(sql, new AreaScopes(sql, Clock.systemUTC()));

    @BeforeAll
    static void fill() {
        for (String area : List.of(OWN, OTHER, FAR)) {
            for (String hamlet : List.of("Tổ 1", "Tổ 2")) {
                OWNER.execute(
                        "INSERT INTO registry.household (household_code, area_code, hamlet) VALUES (?, ?, ?)",
                        area + "-" + hamlet,
                        area,
                        hamlet);
                OWNER.execute(
                        "INSERT INTO registry.denominator (area_code, hamlet, day, households) VALUES (?, ?, '2023-01-01', 9)",
                        area,
                        hamlet);
            }
        }
        OWNER.execute("INSERT INTO registry.member (household_id, member_no) SELECT id, 1 FROM registry.household");
        OWNER.execute(
                "INSERT INTO registry.classification (household_id, standard, day, class, deprivations, pack_hash)"
                        + " SELECT id, 'vn-2022', '2023-03-17', 'POOR', 0, '' FROM registry.household");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"household", "member", "classification", "denominator"})
    void unsetScopeSeesNothing(String table) {
        assertThat(count(sql, table)).isZero();
        assertThat(sql.execute("UPDATE registry." + table + " SET area_code = area_code"))
                .isZero();
        assertThat(sql.execute("DELETE FROM registry." + table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"household", "member", "classification", "denominator"})
    void communeOfficerSeesHisCommuneAlone(String table) {
        assertThat(areas(Role.COMMUNE_OFFICER, OWN, null, table)).containsExactly(OWN);
        assertThat(areas(Role.PROVINCE_OFFICER, "48", null, table)).containsExactly(OWN, OTHER);
        assertThat(areas(Role.PROVINCE_OFFICER, null, null, table)).containsExactly(FAR, OWN, OTHER);
        assertThat(areas(Role.COMMUNE_OFFICER, "no-such-unit", null, table)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"household", "member", "classification", "denominator"})
    void surveyorSeesHisHamletAlone(String table) {
        assertThat(visible(scoped, who(Role.HAMLET_SURVEYOR, OWN, "tổ 1"), table))
                .isEqualTo(1);
        assertThat(visible(scoped, who(Role.HAMLET_SURVEYOR, OWN, "Tổ 9"), table))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"household", "member", "classification", "denominator"})
    void nobodyChangesRowsOfAnotherArea(String table) {
        scoped.write(who(Role.COMMUNE_OFFICER, OTHER, null), inside -> {
            assertThat(inside.execute(
                            "UPDATE registry." + table + " SET area_code = area_code WHERE area_code = ?", OWN))
                    .isZero();
            assertThat(inside.execute("DELETE FROM registry." + table + " WHERE area_code = ?", OWN))
                    .isZero();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"household", "member", "classification", "denominator"})
    void readingChangesNothingEvenInOnesOwnArea(String table) {
        scoped.read(who(Role.COMMUNE_OFFICER, OWN, null), inside -> {
            assertThat(inside.execute("UPDATE registry." + table + " SET area_code = area_code"))
                    .isZero();
            assertThat(inside.execute("DELETE FROM registry." + table)).isZero();
            return true;
        });
    }

    @Test
    void nobodyAddsRowsToAnotherArea() {
        UUID foreign = OWNER.fetchSingle("SELECT id FROM registry.household WHERE area_code = ? LIMIT 1", OWN)
                .get(0, UUID.class);
        Acting other = who(Role.COMMUNE_OFFICER, OTHER, null);
        refused(other, "INSERT INTO registry.household (household_code, area_code) VALUES ('X', '" + OWN + "')");
        refused(other, "INSERT INTO registry.denominator (area_code, day) VALUES ('" + OWN + "', '2024-01-01')");
        refused(other, "INSERT INTO registry.member (household_id, member_no) VALUES ('" + foreign + "', 7)");
        refused(
                other,
                "INSERT INTO registry.member (household_id, member_no, area_code) VALUES ('" + foreign + "', 7, '" + OWN
                        + "')");
        refused(
                other,
                "INSERT INTO registry.member (household_id, member_no, area_code) VALUES ('" + foreign + "', 7, '"
                        + OTHER + "')");
        refused(
                other,
                "INSERT INTO registry.classification (household_id, standard, day, class, deprivations, pack_hash)"
                        + " VALUES ('" + foreign + "', 'x', '2023-03-17', 'POOR', 0, '')");
    }

    @Test
    void nobodyMovesARowIntoAnotherArea() {
        refused(who(Role.COMMUNE_OFFICER, OTHER, null), "UPDATE registry.household SET area_code = '" + OWN + "'");
        refused(who(Role.HAMLET_SURVEYOR, OWN, "Tổ 1"), "UPDATE registry.household SET hamlet = 'Tổ 2'");
    }

    @Test
    void readingAddsNothing() {
        assertThatThrownBy(() -> scoped.read(
                        who(Role.COMMUNE_OFFICER, OWN, null),
                        inside -> inside.execute(
                                "INSERT INTO registry.household (household_code, area_code) VALUES ('X', ?)", OWN)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void officerOfANewCommuneSeesTheOldOnesThatWentIntoIt() {
        AreaScopes scopes = new AreaScopes(sql, Clock.systemUTC());
        String into = scopes.units().lineage().edges().stream()
                .filter(edge -> edge.from().code().equals(OWN))
                .map(edge -> edge.to().code())
                .findFirst()
                .orElseThrow();
        assertThat(scopes.codes(into)).contains(into, OWN);
        assertThat(areas(Role.COMMUNE_OFFICER, into, null, "household")).contains(OWN);
        assertThat(scopes.codes("48")).contains(OWN, into, "490").doesNotContain(FAR);
    }

    @Test
    void scopeEndsWithItsTransaction() {
        DSL.using(sql.configuration()).connection(connection -> {
            DSLContext one = DSL.using(connection, SQLDialect.POSTGRES);
            Scoped here = new Scoped(one, new AreaScopes(sql, Clock.systemUTC()));
            assertThat(visible(here, who(Role.PROVINCE_OFFICER, null, null), "household"))
                    .isEqualTo(6);
            assertThat(count(one, "household")).isZero();
            assertThatThrownBy(() -> here.read(who(Role.PROVINCE_OFFICER, null, null), inside -> {
                        throw new IllegalStateException("fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(count(one, "household")).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsHeldToItsArea(Role role) {
        for (String table : TABLES) {
            assertThat(areas(role, OTHER, null, table)).as(table).containsExactly(OTHER);
        }
    }

    @Test
    void scopeIsReadOncePerQueryAndNotOncePerRow() {
        String plan = scoped.read(
                who(Role.COMMUNE_OFFICER, OWN, null),
                inside -> String.join(
                        "\n",
                        inside.fetch("EXPLAIN SELECT count(*) FROM registry.member")
                                .getValues(0, String.class)));
        assertThat(plan).contains("InitPlan").contains("hashed SubPlan");
    }

    private void refused(Acting who, String statement) {
        assertThatThrownBy(() -> scoped.write(who, inside -> inside.execute(statement)))
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> areas(Role role, @Nullable String area, @Nullable String hamlet, String table) {
        return scoped.read(
                who(role, area, hamlet),
                inside -> inside.fetch("SELECT DISTINCT area_code FROM registry." + table + " ORDER BY 1")
                        .getValues(0, String.class));
    }

    private static int visible(Scoped within, Acting who, String table) {
        return within.read(who, inside -> count(inside, table));
    }

    private static int count(DSLContext on, String table) {
        return on.fetchSingle("SELECT count(*) FROM registry." + table).get(0, int.class);
    }

    private static Acting who(Role role, @Nullable String area, @Nullable String hamlet) {
        return new Acting(UUID.randomUUID(), "ai.do", "Ai Đó", role, area, hamlet, Language.VI);
    }
}
