package vn.giamngheo;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.NewAccount;
import vn.giamngheo.access.Role;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.platform.Keys;

/** A running application over a database of its own. */
final class Site implements AutoCloseable {

    static final String OFFICER = "tran.thi.hoa";
    static final String PASSWORD = "mua xuan tren ban";
    static final LocalDate DAY = LocalDate.of(2023, 3, 17);

    private final Keys keys = Keys.passing();
    private final Database database;
    private Server server;

    private Site(Database database) {
        this.database = database;
        server = Server.start("127.0.0.1", 0, rows(), keys);
    }

    static Site empty() {
        return new Site(TestDatabases.fresh());
    }

    /** Everything as before except what the process held in memory. */
    void restart() {
        int port = server.port();
        server.close();
        server = Server.start("127.0.0.1", port, rows(), keys);
    }

    Site withOfficer() {
        server.part(Accounts.class)
                .add(new NewAccount(OFFICER, "Trần Thị Hòa", Role.PROVINCE_OFFICER, null, PASSWORD, false));
        return this;
    }

    /** Households in every commune of a province as it was on {@link #DAY}; the same at every run. */
    Site withHouseholdsOf(String province) {
        List<Unit> communes = Gazetteer.shipped().on(DAY).communesOf(province);
        for (int i = 0; i < communes.size(); i++) {
            String code = communes.get(i).code();
            int households = 60 + (i * 37) % 110;
            sql().execute("""
                    INSERT INTO registry.household (household_code, area_code, hamlet, head_name)
                    SELECT {0} || '-' || n, {0}, 'Tổ ' || (n % 7 + 1), 'Nguyễn Văn ' || n FROM generate_series(1, {1}) n
                    """, DSL.inline(code), DSL.inline(households));
            sql().execute(
                            "INSERT INTO registry.denominator (area_code, day, households) VALUES ({0}, date '2023-01-01', {1})",
                            DSL.inline(code), DSL.inline(1500 + (i * 911) % 5200));
        }
        sql().execute("""
                INSERT INTO registry.member (household_id, member_no, full_name)
                SELECT id, n, head_name FROM registry.household, generate_series(1, 1 + abs(hashtext(household_code)) % 6) n
                """);
        sql().execute("""
                INSERT INTO registry.classification (household_id, standard, day, class, deprivations, pack_hash)
                SELECT id, 'vn-2022', date '2023-03-17', CASE WHEN p < 28 THEN 'POOR' WHEN p < 58 THEN 'NEAR_POOR'
                    WHEN p < 72 THEN 'AVERAGE' WHEN p < 97 THEN 'NONE' ELSE 'UNDECIDED' END, 0, ''
                FROM (SELECT id, abs(hashtext(household_code || 'x')) % 100 + abs(hashtext(area_code)) % 12 p FROM registry.household) h
                """);
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The tables past row-level security, to put rows there and look at them. */
    DSLContext sql() {
        return DSL.using(database.as(vn.giamngheo.database.Role.OWNER), SQLDialect.POSTGRES);
    }

    <T> T part(Class<T> type) {
        return server.part(type);
    }

    private DataSource rows() {
        return database.as(vn.giamngheo.database.Role.APP);
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
