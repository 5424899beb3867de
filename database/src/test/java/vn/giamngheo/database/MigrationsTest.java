package vn.giamngheo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    void everySchemaOfTheOrderIsThere() throws SQLException {
        assertThat(column(Role.OWNER, "SELECT nspname FROM pg_namespace WHERE nspowner = current_role::regrole"))
                .containsExactlyInAnyOrderElementsOf(Migrations.schemas());
    }

    @Test
    void runningAgainChangesNothing() throws SQLException {
        List<String> before = column(Role.OWNER, "SELECT count(*) FROM registry.schema_history");
        database.migrate();
        assertThat(column(Role.OWNER, "SELECT count(*) FROM registry.schema_history"))
                .isEqualTo(before);
    }

    @Test
    void foldsBothUnicodeForms() throws SQLException {
        assertThat(
                        column(
                                Role.APP,
                                "SELECT platform.fold(w) FROM (VALUES ('Nguyễn  Thị ĐÀO*'), (normalize('Nguyễn Thị Đào', NFD))) t(w)"))
                .containsExactly("nguyen thi dao", "nguyen thi dao");
    }

    private static List<String> column(Role role, String query) throws SQLException {
        try (Connection connection = database.as(role).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
