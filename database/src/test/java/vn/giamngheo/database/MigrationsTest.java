package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabases.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everySchemaOfTheOrderIsThere() {
        assertThat(Rows.of(
                        database,
                        Role.OWNER,
                        "SELECT nspname FROM pg_namespace WHERE nspowner = current_role::regrole"))
                .containsExactlyInAnyOrderElementsOf(Migrations.schemas());
    }

    @Test
    void runningAgainChangesNothing() throws SQLException {
        String count = "SELECT count(*) FROM registry.schema_history";
        List<String> before = Rows.of(database, Role.OWNER, count);
        database.migrate();
        Rows.run(database, Role.OWNER, "COMMENT ON TABLE platform.schema_history IS 'of an older program'");
        database.migrate();
        assertThat(Rows.of(database, Role.OWNER, count)).isEqualTo(before);
        assertThat(Rows.of(database, Role.OWNER, "SELECT obj_description('platform.schema_history'::regclass)"))
                .containsExactly(Migrations.hash());
    }

    @Test
    void refusesTablesOfNewerProgram() throws SQLException {
        try (Database newer = TestDatabases.fresh()) {
            Rows.run(
                    newer,
                    Role.OWNER,
                    "INSERT INTO registry.schema_history VALUES (99, '99', 'x', 'SQL', 'V99__x.sql', 1, 'x', now(), 1, true)");
            Rows.run(newer, Role.OWNER, "COMMENT ON TABLE platform.schema_history IS 'of another program'");
            assertThatThrownBy(newer::migrate).isInstanceOfSatisfying(DatabaseException.class, e -> {
                assertThat(e.problem()).isEqualTo(Problem.NEWER_DATA);
                assertThat(e.sentence("vi")).contains("registry 99");
            });
        }
    }

    @Test
    void knowsWhatIsNewerThanItself() {
        assertThat(database.newerThanProgram(Map.of("platform", "1"))).isNull();
        assertThat(database.newerThanProgram(Map.of("platform", "999"))).isEqualTo("platform 999");
        assertThat(database.newerThanProgram(Map.of("moon", "1"))).isEqualTo("moon 1");
    }

    @Test
    void noTableRefersInCircle() {
        assertThat(Rows.of(database, Role.OWNER, """
                        WITH RECURSIVE way(start, at) AS (
                            SELECT conrelid, confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid
                            UNION
                            SELECT way.start, k.confrelid FROM way JOIN pg_constraint k ON k.conrelid = way.at
                            WHERE k.contype = 'f' AND k.conrelid <> k.confrelid)
                        SELECT start::regclass::text FROM way WHERE start = at
                        """)).isEmpty();
    }

    @Test
    void foldsBothUnicodeForms() {
        assertThat(
                        Rows.of(
                                database,
                                Role.APP,
                                "SELECT platform.fold(w) FROM (VALUES ('  Nguyễn  Thị ĐÀO*'), (normalize('Nguyễn Thị Đào', NFD))) t(w)"))
                .containsExactly("nguyen thi dao", "nguyen thi dao");
    }

    @Test
    void findsHouseholdByNameWithoutTones() throws SQLException {
        try (Database own = TestDatabases.fresh()) {
            Rows.addHouseholds(own, 1, 5);
            assertThat(Rows.of(
                            own,
                            Role.APP,
                            "SELECT household_code FROM registry.household WHERE search LIKE '%thi dao 4%'"))
                    .containsExactly("H4");
        }
    }

    @Test
    void refusesSecondHouseholdOfOneCode() throws SQLException {
        try (Database own = TestDatabases.fresh()) {
            Rows.addHouseholds(own, 1, 1);
            assertThatThrownBy(() -> Rows.run(
                            own,
                            Role.APP,
                            "INSERT INTO registry.household (household_code, area_code) VALUES ('H1', '1')"))
                    .hasMessageContaining("household_code_once");
        }
    }
}
