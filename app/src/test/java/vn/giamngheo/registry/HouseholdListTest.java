package vn.giamngheo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.TestDatabases;

class HouseholdListTest {

    private static final Database DATABASE = TestDatabases.fresh();
    private static final HouseholdFilter ALL = HouseholdFilter.of(List.of(), "vn-2022");
    private static final int MANY = 457;

    @SuppressWarnings("NullAway.Init")
    private static Connection everything;

    private final AtomicInteger statements = new AtomicInteger();

    @BeforeAll
    static void fill() throws SQLException {
        everything = DATABASE.as(Role.OWNER).getConnection();
        DSL.using(everything).execute("SELECT set_config('giamngheo.scope', '*', false)");
        DSLContext sql = DSL.using(DATABASE.as(Role.OWNER), SQLDialect.POSTGRES);
        sql.execute("""
                INSERT INTO registry.household (household_code, area_code, hamlet, head_name, changed_at)
                SELECT 'H' || lpad(n::text, 5, '0'), CASE WHEN n % 2 = 0 THEN '20194' ELSE '20195' END, 'Tổ ' || n % 4,
                    CASE WHEN n % 50 > 0 THEN (ARRAY['Nguyễn', 'Đặng', 'Trần'])[n % 3 + 1] || ' Văn ' || n END,
                    timestamptz '2024-01-01' + make_interval(days => n % 7)
                FROM generate_series(1, {0}) n""", DSL.inline(MANY));
        sql.execute("""
                INSERT INTO registry.household (household_code, area_code, hamlet, head_name)
                VALUES ('X1', '20194', 'Thôn Hoà Bình', 'Đỗ Thị Thuỷ'), ('X2', '20195', 'Thôn 1', 'Lê Đức')""");
        sql.execute("""
                INSERT INTO registry.member (household_id, member_no, full_name, relation)
                SELECT id, n, head_name, 'HEAD' FROM registry.household, generate_series(1, 2) n""");
        sql.execute("INSERT INTO registry.member (household_id, member_no, full_name)"
                + " SELECT id, 3, 'Hoàng Thị Thúy' FROM registry.household WHERE household_code = 'X2'");
        sql.execute("""
                INSERT INTO registry.classification
                    (household_id, standard, day, class, deprivations, pack_hash, groups, indicators)
                SELECT id, 'vn-2022', '2023-03-17', (ARRAY['POOR', 'POOR/A', 'NEAR_POOR', 'UNDECIDED', 'NONE'])
                    [1 + right(household_code, 1)::int % 5], 1, '', ARRAY['g' || right(household_code, 1)], ARRAY['water']
                FROM registry.household WHERE household_code LIKE 'H%' AND household_code > 'H00010'""");
    }

    @AfterAll
    static void drop() throws SQLException {
        everything.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageFollowsTheOneBeforeInBothDirections(HouseholdOrder order) {
        HouseholdList list = list(ALL);
        List<String> forward = new ArrayList<>();
        HouseholdPlace place = HouseholdPlace.START;
        HouseholdPage page;
        do {
            page = list.page(order, place, 50);
            forward.addAll(codes(page));
            assertThat(page.earlier()).isEqualTo(place.code() != null);
            place = HouseholdPlace.after(codes(page).getLast());
        } while (page.later());
        assertThat(forward).hasSize(MANY + 2).doesNotHaveDuplicates();

        List<String> backward = new ArrayList<>();
        place = HouseholdPlace.END;
        do {
            page = list.page(order, place, 50);
            backward.addAll(0, codes(page));
            place = HouseholdPlace.before(codes(page).getFirst());
        } while (page.earlier());
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void sortsNamesAsVietnameseDo() {
        List<String> heads = list(ALL.finding("X")).page(HouseholdOrder.HEAD, HouseholdPlace.START, 50).rows().stream()
                .map(HouseholdRow::head)
                .toList();
        assertThat(heads).containsExactly("Đỗ Thị Thuỷ", "Lê Đức");
    }

    @Test
    void givesNoMoreThanTwoHundredRows() {
        assertThat(list(ALL)
                        .page(HouseholdOrder.CODE, HouseholdPlace.START, 5_000)
                        .rows())
                .hasSize(200);
    }

    @Test
    void aPageAfterAHouseholdThatIsGoneIsEmptyAndNoError() {
        for (HouseholdOrder order : HouseholdOrder.values()) {
            assertThat(list(ALL).page(order, HouseholdPlace.after("ZZZ"), 50).rows())
                    .isEmpty();
        }
    }

    @Test
    void countsWhatTheFilterLetsThrough() {
        assertThat(list(ALL).count()).isEqualTo(new HouseholdCount(MANY + 2, false));
        int poor = list(ALL.with(HouseholdClass.POOR)).count().number();
        assertThat(poor)
                .as("sub-classes roll up")
                .isEqualTo(list(ALL.with(HouseholdClass.POOR))
                        .page(HouseholdOrder.CODE, HouseholdPlace.START, 200)
                        .rows()
                        .size());
        assertThat(list(ALL.with(HouseholdClass.UNDECIDED))
                        .page(HouseholdOrder.CODE, HouseholdPlace.START, 200)
                        .rows())
                .as("a household never classified is undecided")
                .extracting(HouseholdRow::code)
                .contains("H00001", "X1");
        assertThat(list(ALL.withoutHead()).count().number()).isEqualTo(MANY / 50);
        assertThat(list(HouseholdFilter.of(List.of("20195"), "vn-2022")).count().number())
                .isEqualTo((MANY + 1) / 2 + 1);
        assertThat(list(HouseholdFilter.of(List.of("20195"), "vn-2027")).count().number())
                .as("of a standard without classes")
                .isEqualTo((MANY + 1) / 2 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đỗ thị thuỷ",
                "do thi thuy",
                "DO THI THUY",
                "Đỗ  Thị Thủy",
                "đỗ thuỷ",
                "hòa bình",
                "hoa binh",
                "x1",
                "%",
                "_"
            })
    void findsWithOrWithoutAccentsAndWithEitherPlaceOfTheTone(String words) {
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            List<String> found = codes(list(ALL.finding(Normalizer.normalize(words, form)))
                    .page(HouseholdOrder.CODE, HouseholdPlace.START, 50));
            assertThat(found).isEqualTo(words.length() == 1 ? List.of() : List.of("X1"));
        }
    }

    @Test
    void findsAHouseholdByTheNameOfAnyMember() {
        assertThat(codes(list(ALL.finding("hoang thuy")).page(HouseholdOrder.CODE, HouseholdPlace.START, 50)))
                .containsExactly("X2");
        assertThat(codes(new HouseholdList(
                                sql(),
                                HouseholdFilter.of(List.of("20194"), "vn-2022").finding("hoang thuy"))
                        .page(HouseholdOrder.CODE, HouseholdPlace.START, 50)))
                .as("in another commune")
                .isEmpty();
    }

    @Test
    void searchStaysWithinTheScopeOfWhoeverSearches() {
        DSLContext app = DSL.using(DATABASE.as(Role.APP), SQLDialect.POSTGRES);
        app.transaction(inside -> {
            DSLContext sql = inside.dsl();
            assertThat(found(sql)).as("without a scope").isEmpty();
            sql.execute("SELECT set_config('giamngheo.scope', '20194', true)");
            assertThat(found(sql)).isEmpty();
            sql.execute("SELECT set_config('giamngheo.scope', '20195,1', true)");
            assertThat(found(sql)).hasSize(1);
            Scoped.asProgram(sql);
            assertThat(found(sql)).hasSize(1);
        });
    }

    @Test
    void needsOneStatementForAPageAndOneForTheCount() {
        HouseholdList list = list(ALL.with(HouseholdClass.POOR).finding("nguyen"));
        statements.set(0);
        list.page(HouseholdOrder.HEAD, HouseholdPlace.after("H00100"), 200);
        assertThat(statements).hasValue(1);
        list.count();
        assertThat(statements).hasValue(2);
    }

    @Test
    void handsOverEveryRowForAFile() {
        List<String> all = new ArrayList<>();
        sql().transaction(inside ->
                new HouseholdList(inside.dsl(), ALL).each(HouseholdOrder.CODE, row -> all.add(row.code())));
        assertThat(all).hasSize(MANY + 2).isSorted();
    }

    private static List<?> found(DSLContext sql) {
        return sql.fetch("SELECT registry.matching('hoang thi thuy', NULL, 10)");
    }

    private HouseholdList list(HouseholdFilter filter) {
        return new HouseholdList(sql(), filter);
    }

    private static List<String> codes(HouseholdPage page) {
        return page.rows().stream().map(HouseholdRow::code).toList();
    }

    /** As the owner, past row-level security; the function of the search asks for the scope all the same. */
    private DSLContext sql() {
        return DSL.using(new DefaultConfiguration()
                .set(everything)
                .set(SQLDialect.POSTGRES)
                .set(new Counting(statements)));
    }

    private record Counting(AtomicInteger statements) implements org.jooq.ExecuteListener {
        @Override
        public void executeStart(org.jooq.ExecuteContext context) {
            statements.incrementAndGet();
        }
    }
}
