package vn.giamngheo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.access.Acting;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.households.Code;
import vn.giamngheo.households.Problem;
import vn.giamngheo.platform.Keys;
import vn.giamngheo.platform.Language;
import vn.giamngheo.registry.Revision.What;

class RevisionsTest {

    private static final Database DATABASE = TestDatabases.fresh();
    private static final String COMMUNE = "20194";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-20T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Acting OFFICER = new Acting(
            UUID.randomUUID(),
            "hoa",
            "Trần Thị Hòa",
            vn.giamngheo.access.Role.COMMUNE_OFFICER,
            COMMUNE,
            null,
            Language.VI);

    private final DSLContext sql = DSL.using(DATABASE.as(vn.giamngheo.database.Role.OWNER), SQLDialect.POSTGRES);
    private final CitizenNumbers numbers = new CitizenNumbers(Keys.passing());
    private final Standards standards = new Standards();
    private final Households households = new Households(numbers);
    private final Revisions revisions =
            new Revisions(households, standards, new Reclassification(standards), numbers, CLOCK);
    private final UUID id;

    RevisionsTest() {
        sql.execute("DELETE FROM registry.household");
        Neighbours.poor("H1", COMMUNE, "Trần Văn An").moveIn(sql, numbers);
        id = sql.fetchSingle("SELECT id FROM registry.household").get(0, UUID.class);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void whatIsReadIsWhatWasTakenIn() {
        StoredHousehold stored = stored();
        assertThat(stored.cells()).containsEntry("toilet", "NONE").containsEntry("floor_area_m2", "60");
        assertThat(stored.members()).hasSize(3);
        assertThat(stored.member(1).orElseThrow().cells())
                .containsEntry("birth_date", "01/02/1980")
                .containsEntry("citizen_id", "048080001234");
        assertThat(stored.member(2).orElseThrow().cell("birth_date")).isEqualTo("1982");
        assertThat(stored.member(3).orElseThrow().cell("birth_date")).isEqualTo("05/2015");
        assertThat(households.classes(sql, id))
                .extracting(StoredClass::standard, StoredClass::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("vn-2022", "POOR"));
    }

    @Test
    void keepsNoCitizenNumberInClear() {
        String everything = String.valueOf(sql.fetchValue("SELECT string_agg(m::text, ' ') FROM registry.member m"));
        assertThat(everything).contains("Trần Văn An").doesNotContain("048080001234");
        change(new What.OfMember(1, Map.of("citizen_id", "048080001235")));
        assertThat(String.valueOf(sql.fetchValue("SELECT string_agg(c::text, ' ') FROM registry.change c")))
                .contains("citizen_id")
                .doesNotContain("04808000123");
        assertThat(new HouseholdList(
                                sql,
                                new HouseholdFilter(
                                        List.of(),
                                        null,
                                        "vn-2022",
                                        null,
                                        null,
                                        null,
                                        false,
                                        null,
                                        numbers.index("048080001235")))
                        .count()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void anEditIsRecordedAndTheHouseholdClassifiedAtOnce() {
        RevisionOutcome outcome = change(new What.Own(Map.of("income", "9000000", "phone", "0905")));
        assertThat(outcome).isInstanceOf(RevisionOutcome.Done.class);
        assertThat(stored().version()).isEqualTo(1);
        assertThat(households.classes(sql, id).getFirst().code()).isEqualTo("NONE");
        List<Change> changes = ChangeLog.of(sql, id);
        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.CLASS, Change.Kind.EDITED);
        assertThat(changes.getLast().before()).isEqualTo(Map.of("income", "900000", "phone", ""));
        assertThat(changes.getLast().after()).isEqualTo(Map.of("income", "9000000", "phone", "0905"));
        assertThat(changes.getLast().why()).isEqualTo("xác minh lại");
        assertThat(changes.getLast().who()).isEqualTo("Trần Thị Hòa");
        assertThat(changes.getFirst().before()).isEqualTo(Map.of("vn-2022", "POOR"));
    }

    @Test
    void refusesAStaleVersionAndWritesNothing() {
        assertThat(change(new What.Own(Map.of("income", "800000")))).isInstanceOf(RevisionOutcome.Done.class);
        RevisionOutcome second =
                revisions.apply(sql, OFFICER, new Revision(id, 0, new What.Own(Map.of("income", "1")), "vì thế"));
        assertThat(second).isInstanceOf(RevisionOutcome.Stale.class);
        assertThat(stored().cell("income")).isEqualTo("800000");
        assertThat(ChangeLog.of(sql, id)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "income,1.500.000,NUMBER_GROUPED",
        "area_code,99999,AREA_UNKNOWN",
        "toilet,PALACE,CODE_UNKNOWN",
        "floor_area_m2,-3,NUMBER_NEGATIVE",
        "internet_used,maybe,BOOL_UNREADABLE"
    })
    void refusesWhatAFileWouldRefuse(String column, String text, Code code) {
        RevisionOutcome outcome = change(new What.Own(Map.of(column, text)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RevisionOutcome.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code, Problem::column, Problem::value)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, column, text)));
        assertThat(stored().version()).isZero();
    }

    @Test
    void refusesASecondHeadAndAFutureBirth() {
        assertWrong(new What.OfMember(2, Map.of("relation", "HEAD")), Code.HEAD_REPEATED);
        assertWrong(new What.OfMember(2, Map.of("birth_date", "1/1/2027")), Code.DATE_FUTURE);
        assertWrong(new What.Without(1), Code.HEAD_MISSING);
    }

    @Test
    void refusesAChangeWithoutAReason() {
        RevisionOutcome outcome =
                revisions.apply(sql, OFFICER, new Revision(id, 0, new What.Own(Map.of("income", "1")), "  "));
        assertThat(outcome).isInstanceOf(RevisionOutcome.NoReason.class);
        assertThat(stored().version()).isZero();
    }

    @Test
    void saysWhenNothingWasDifferent() {
        assertThat(change(new What.Own(Map.of("income", " 900000 ", "phone", ""))))
                .isInstanceOf(RevisionOutcome.Unchanged.class);
        assertThat(ChangeLog.of(sql, id)).isEmpty();
    }

    @Test
    void addsAMemberAndTakesOneOut() {
        change(new What.NewMember(Map.of("full_name", "Trần Thị Dẻo", "relation", "CHILD", "birth_date", "2020")));
        assertThat(stored().members()).extracting(StoredMember::number).containsExactly(1, 2, 3, 4);
        assertThat(ChangeLog.of(sql, id)).first().satisfies(change -> {
            assertThat(change.memberNo()).isEqualTo(4);
            assertThat(change.after()).containsEntry("full_name", "Trần Thị Dẻo");
        });
        revisions.apply(sql, OFFICER, new Revision(id, 1, new What.Without(3), "ghi nhầm"));
        assertThat(stored().members()).extracting(StoredMember::number).containsExactly(1, 2, 4);
        assertThat(sql.fetchValue("SELECT count(*) FROM registry.member")).isEqualTo(3L);
    }

    @Test
    void oneWhoDiedNoLongerCounts() {
        change(new What.OfMember(2, Map.of("status", "DIED", "status_date", "1/3/2026")));
        assertThat(ChangeLog.of(sql, id).getLast().kind()).isEqualTo(Change.Kind.MEMBER_GONE);
        assertThat(new HouseholdList(sql, HouseholdFilter.of(List.of(), "vn-2022"))
                        .page(HouseholdOrder.CODE, HouseholdPlace.START, 10)
                        .rows()
                        .getFirst()
                        .members())
                .isEqualTo(2);
    }

    @Test
    void anAnswerThatWasOnlyDerivedIsNotStoredAsGiven() {
        change(new What.OfMember(2, Map.of("able_to_work", "", "ethnicity", "Kinh")));
        assertThat(stored().member(2).orElseThrow().cells()).doesNotContainKey("able_to_work");
    }

    @Test
    void anOldFaultOfAnotherMemberDoesNotHoldBackAnEdit() {
        sql.execute("UPDATE registry.member SET relation = 'OTHER' WHERE member_no = 1");
        assertThat(change(new What.Own(Map.of("income", "800000")))).isInstanceOf(RevisionOutcome.Done.class);
        assertThat(revisions.apply(
                        sql, OFFICER, new Revision(id, 1, new What.OfMember(1, Map.of("relation", "HEAD")), "chủ hộ")))
                .isInstanceOf(RevisionOutcome.Done.class);
        assertThat(sql.fetchValue("SELECT head_name FROM registry.household")).isEqualTo("Trần Văn An");
    }

    @Test
    void theLogOfChangesCannotBeRewritten() {
        change(new What.Own(Map.of("income", "800000")));
        assertThatThrownBy(() -> sql.execute("UPDATE registry.change SET why = 'x'"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> sql.execute("DELETE FROM registry.change")).hasMessageContaining("only ever added");
    }

    private void assertWrong(What what, Code code) {
        assertThat(change(what))
                .isInstanceOfSatisfying(
                        RevisionOutcome.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .contains(code));
        assertThat(stored().version()).isZero();
    }

    private RevisionOutcome change(What what) {
        return sql.transactionResult(
                inside -> revisions.apply(inside.dsl(), OFFICER, new Revision(id, 0, what, "xác minh lại")));
    }

    private StoredHousehold stored() {
        return households.find(sql, id).orElseThrow();
    }
}
