package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each role may do, as the catalogue has it: nothing more and nothing less. */
class RolesTest {

    private static Database database;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabases.fresh();
        Rows.run(database, Role.OWNER, "CREATE TABLE registry.made_later (id bigint GENERATED ALWAYS AS IDENTITY)");
        Rows.run(database, Role.OWNER, "CREATE TABLE audit.made_later (id bigint GENERATED ALWAYS AS IDENTITY)");
        Rows.run(database, Role.OWNER, "CREATE FUNCTION registry.f() RETURNS int LANGUAGE sql RETURN 1");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void noRoleIsSuperuserOrMakesRoles() {
        assertThat(Rows.of(database, Role.OWNER, """
                        SELECT rolname FROM pg_roles WHERE rolname LIKE 'giamngheo\\_%'
                        AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication)
                        """)).isEmpty();
    }

    @Test
    void onlyBackupPassesRowSecurity() {
        assertThat(Rows.of(
                        database,
                        Role.OWNER,
                        "SELECT rolname FROM pg_roles WHERE rolname LIKE 'giamngheo\\_%' AND rolbypassrls"))
                .containsExactly("giamngheo_backup");
    }

    @Test
    void noRoleIsMemberOfAnother() {
        assertThat(Rows.of(database, Role.OWNER, """
                        SELECT member::regrole::text FROM pg_auth_members WHERE member::regrole::text LIKE 'giamngheo%'
                        """)).isEmpty();
    }

    @Test
    void onlyOwnerOwns() {
        assertThat(Rows.of(database, Role.OWNER, """
                        SELECT DISTINCT c.relowner::regrole::text FROM pg_class c
                        WHERE c.relnamespace::regnamespace::text IN ('%s')
                        """.formatted(String.join("','", Migrations.schemas()))))
                .containsExactly("giamngheo_owner");
    }

    @Test
    void everyTableGivesEachRoleExactlyItsRights() {
        for (String table : tables()) {
            boolean history = table.endsWith("." + Migrations.HISTORY);
            boolean audit = table.startsWith(Installation.AUDIT_SCHEMA + ".");
            List<String> app =
                    history ? List.of() : audit ? List.of("INSERT") : List.of("DELETE", "INSERT", "SELECT", "UPDATE");
            List<String> auditor = audit && !history ? List.of("INSERT") : List.of();
            assertThat(rights("table", table, Role.APP)).as("app on " + table).isEqualTo(app);
            assertThat(rights("table", table, Role.AUDIT))
                    .as("audit on " + table)
                    .isEqualTo(auditor);
            assertThat(rights("table", table, Role.BACKUP))
                    .as("backup on " + table)
                    .isEqualTo(List.of("SELECT"));
        }
    }

    @Test
    void nobodyButOwnerMakesAnything() {
        for (String schema : Rows.of(database, Role.OWNER, "SELECT nspname FROM pg_namespace")) {
            for (Role role : List.of(Role.APP, Role.AUDIT, Role.BACKUP)) {
                assertThat(has("schema", schema, role, "CREATE"))
                        .as(role + " in " + schema)
                        .isFalse();
            }
        }
        for (Role role : List.of(Role.APP, Role.AUDIT, Role.BACKUP)) {
            assertThat(has("database", catalog(), role, "CREATE")).isFalse();
            assertThat(has("database", catalog(), role, "TEMPORARY")).isFalse();
        }
    }

    @Test
    void auditSeesNoSchemaButItsOwn() {
        List<String> seen = Migrations.schemas().stream()
                .filter(schema -> has("schema", schema, Role.AUDIT, "USAGE"))
                .toList();
        assertThat(seen).containsExactly(Installation.AUDIT_SCHEMA);
    }

    @Test
    void onlyAppRunsFunctions() {
        assertThat(has("function", "registry.f()", Role.APP, "EXECUTE")).isTrue();
        assertThat(has("function", "registry.f()", Role.AUDIT, "EXECUTE")).isFalse();
        assertThat(has("function", "registry.f()", Role.BACKUP, "EXECUTE")).isFalse();
    }

    @Test
    void auditInsertsAndCannotReadBack() throws SQLException {
        Rows.run(database, Role.AUDIT, "INSERT INTO audit.entry (action) VALUES ('TRIED')");
        Rows.run(database, Role.APP, "INSERT INTO audit.entry (action) VALUES ('TRIED')");
        assertThatThrownBy(() -> Rows.run(database, Role.AUDIT, "SELECT * FROM audit.entry"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Rows.run(database, Role.APP, "DELETE FROM audit.entry"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Rows.run(database, Role.APP, "TRUNCATE registry.member"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void rowSecurityHoldsAppAndNotBackup() throws SQLException {
        try (Database own = TestDatabases.fresh()) {
            Rows.addHouseholds(own, 1, 4);
            String count = "SELECT count(*) FROM registry.household";
            try (Connection app = own.as(Role.APP).getConnection();
                    Statement statement = app.createStatement();
                    ResultSet row = statement.executeQuery(count)) {
                row.next();
                assertThat(row.getInt(1)).as("without a scope").isZero();
            }
            assertThat(Rows.of(own, Role.APP, count))
                    .as("with all of it as scope")
                    .containsExactly("4");
            assertThat(Rows.of(own, Role.BACKUP, count)).containsExactly("4");
        }
    }

    private static TreeSet<String> tables() {
        return new TreeSet<>(Rows.of(database, Role.OWNER, """
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('%s')
                """.formatted(String.join("','", Migrations.schemas()))));
    }

    private static List<String> rights(String kind, String object, Role role) {
        return List.of("DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE").stream()
                .filter(right -> has(kind, object, role, right))
                .toList();
    }

    private static boolean has(String kind, String object, Role role, String right) {
        return Rows.of(
                        database,
                        Role.OWNER,
                        "SELECT has_" + kind + "_privilege('giamngheo_"
                                + role.name().toLowerCase(java.util.Locale.ROOT) + "', '" + object + "', '" + right
                                + "')")
                .getFirst()
                .equals("t");
    }

    private static String catalog() {
        return Rows.of(database, Role.OWNER, "SELECT current_database()").getFirst();
    }
}
