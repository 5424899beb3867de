package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Refusal;
import vn.giamngheo.access.Role;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.intake.ApplyOutcome;
import vn.giamngheo.intake.Batch;
import vn.giamngheo.intake.BatchState;
import vn.giamngheo.intake.Imports;
import vn.giamngheo.intake.Upload;
import vn.giamngheo.platform.Language;

/** Loads from the file to the register and back, over a real database. */
class ImportsTest {

    private static final String COMMUNE =
            Gazetteer.shipped().on(Site.DAY).communesOf("48").getFirst().code();
    private static final String OTHER =
            Gazetteer.shipped().on(Site.DAY).communesOf("48").getLast().code();
    private static final Acting OFFICER = acting("hoa", Role.COMMUNE_OFFICER, COMMUNE);
    private static final String HEAD = "household_code,area_code,hamlet,income,toilet,agriculture_household\n";
    private static final String MEMBER_HEAD = "household_code,member_no,full_name,relation,sex,birth_date,citizen_id\n";
    private static final String HOUSEHOLDS =
            HEAD + "H1," + COMMUNE + ",Thôn 1,1200000,NONE,true\n" + "H2," + COMMUNE + ",Thôn 2,9000000,SEPTIC,false\n";
    private static final String MEMBERS = MEMBER_HEAD
            + "H1,1,Lê Văn Tám,HEAD,M,1980-02-03,048080001234\n"
            + "H1,2,Trần Thị Sáu,SPOUSE,F,1982,\n"
            + "H2,1,Ngô Đức,HEAD,M,1970-05-06,\n";

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void open() {
        site = Site.empty();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void loadsAListOnceAndTheSameFileTwiceChangesNothing() {
        Batch first = applied(HOUSEHOLDS, MEMBERS);
        assertThat(first.counts().fresh()).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM registry.member")).isEqualTo(3);
        assertThat(number("SELECT count(*) FROM registry.classification")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM registry.change WHERE kind = 'ADDED'"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM registry.member WHERE citizen_id_index IS NOT NULL"))
                .isEqualTo(1);
        String before = everything();

        Batch second = read(HOUSEHOLDS, MEMBERS);

        assertThat(second.counts().same()).isEqualTo(2);
        assertThat(second.counts().anything()).isFalse();
        apply(second, false);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void changesWhatTheFileSaysOtherwiseAndBlanksTakeNothingAway() {
        applied(HOUSEHOLDS, MEMBERS);

        Batch batch = applied(
                HEAD + "H1," + COMMUNE + ",,8000000,,\n",
                MEMBER_HEAD + "H1,1,Lê Văn Tám,HEAD,,,\nH1,3,Lê Thị Út,CHILD,F,2015-01-01,\n");

        assertThat(batch.counts().changed()).isEqualTo(1);
        assertThat(text("SELECT answers ->> 'income' FROM registry.household WHERE household_code = 'H1'"))
                .isEqualTo("8000000");
        assertThat(text("SELECT answers ->> 'toilet' FROM registry.household WHERE household_code = 'H1'"))
                .isEqualTo("NONE");
        assertThat(number("SELECT count(*) FROM registry.member WHERE full_name LIKE 'L%' OR full_name LIKE 'T%'"))
                .isEqualTo(3);
        assertThat(
                        text(
                                "SELECT before ->> 'income' || ' > ' || (after ->> 'income') FROM registry.change WHERE kind = 'EDITED'"))
                .isEqualTo("1200000 > 8000000");
        assertThat(number("SELECT count(*) FROM registry.change WHERE kind = 'MEMBER_ADDED' AND member_no = 3"))
                .isEqualTo(1);
        assertThat(
                        text(
                                "SELECT income::text FROM registry.classification JOIN registry.household h ON h.id = household_id WHERE household_code = 'H1'"))
                .as("classified again")
                .isEqualTo("8000000");
    }

    @Test
    void undoesALoadAsAWhole() {
        Batch first = applied(HOUSEHOLDS, MEMBERS);
        String before = everything();
        Batch second = applied(
                HEAD + "H1," + COMMUNE + ",Thôn 9,8000000,SEPTIC,false\nH3," + COMMUNE + ",,,,\n",
                MEMBER_HEAD
                        + "H1,1,Lê Văn Tám,HEAD,M,1981,048080009999\nH1,3,Lê Thị Út,CHILD,F,2015-01-01,\nH3,1,Vũ,HEAD,M,1950,\n");
        assertThat(everything()).isNotEqualTo(before);

        assertThat(imports().undo(OFFICER, second.id())).isInstanceOf(ApplyOutcome.Done.class);

        assertThat(everything()).isEqualTo(before);
        assertThat(find(second.id()).state()).isEqualTo(BatchState.UNDONE);
        assertThat(imports().undo(OFFICER, second.id())).isInstanceOf(ApplyOutcome.NotNow.class);
        assertThat(imports().undo(OFFICER, first.id()))
                .as("H1 was changed and changed back since")
                .isEqualTo(new ApplyOutcome.Touched(List.of("H1")));
    }

    @Test
    void doesNotUndoWhatLaterWorkStandsOnAndSaysWhich() {
        Batch batch = applied(HOUSEHOLDS, MEMBERS);
        sql(sql -> sql.execute("UPDATE registry.household SET version = version + 1 WHERE household_code = 'H2'"));

        assertThat(imports().undo(OFFICER, batch.id())).isEqualTo(new ApplyOutcome.Touched(List.of("H2")));
        assertThat(find(batch.id()).state()).isEqualTo(BatchState.APPLIED);
        assertThat(number("SELECT count(*) FROM registry.household")).isEqualTo(2);
    }

    @Test
    void writesNothingWhileSomethingIsWrongUnlessTheGoodOnesAreChosen() {
        Batch batch = read(HOUSEHOLDS.replace("9000000", "9.000.000"), MEMBERS);
        assertThat(batch.counts().wrong()).isEqualTo(1);
        assertThat(batch.counts().errors()).isEqualTo(1);

        Batch refused = apply(batch, false);
        assertThat(refused.state()).isEqualTo(BatchState.READY);
        assertThat(refused.refusal()).contains("1 lỗi");
        assertThat(number("SELECT count(*) FROM registry.household")).isZero();

        assertThat(apply(batch, true).state()).isEqualTo(BatchState.APPLIED);
        assertThat(text("SELECT string_agg(household_code, ',') FROM registry.household"))
                .isEqualTo("H1");
    }

    @Test
    void refusesAFileThatCannotBeUsedWithASentence() {
        UUID id = imports().begin(OFFICER, Site.DAY, List.of(new Upload(Upload.WORKBOOK, "a.xlsx", new byte[] {
            '%', 'P', 'D', 'F', '-'
        })));
        Batch batch = await(id, each -> each.state() == BatchState.REFUSED);

        assertThat(batch.refusal()).contains("không phải sổ tính");
        assertThat(batch.refusalMend()).contains(".xlsx");
    }

    @Test
    void whatAnEndingProcessWasApplyingLeavesNothing() throws Exception {
        Batch batch = read(HOUSEHOLDS, MEMBERS);
        try (Connection holding = site.connection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("LOCK TABLE registry.change IN SHARE ROW EXCLUSIVE MODE");
            imports().apply(OFFICER, batch.id(), false);
            long waiting = 0;
            for (Instant end = Instant.now().plusSeconds(20);
                    waiting == 0 && Instant.now().isBefore(end); ) {
                waiting = number(
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'registry.change'::regclass");
                Thread.sleep(20);
            }
            assertThat(waiting)
                    .as("the rows are written, the last table is not")
                    .isEqualTo(1);
            site.restart();
            holding.rollback();
        }
        Batch after = await(batch.id(), each -> each.state() == BatchState.READY);

        assertThat(number("SELECT count(*) FROM registry.household")).isZero();
        assertThat(number("SELECT count(*) FROM registry.member")).isZero();
        assertThat(apply(after, false).state()).isEqualTo(BatchState.APPLIED);
        assertThat(number("SELECT count(*) FROM registry.household")).isEqualTo(2);
    }

    @Test
    void whatAnEndedProcessWasApplyingWaitsAgain() {
        Batch batch = read(HOUSEHOLDS, MEMBERS);
        sql(sql -> sql.execute("UPDATE intake.batch SET state = 'APPLYING'"));
        site.restart();

        assertThat(find(batch.id()).state()).isEqualTo(BatchState.READY);
    }

    @Test
    void tellsTheSecondWhoIsWritingIntoTheCommune() throws Exception {
        Batch batch = read(HOUSEHOLDS, MEMBERS);
        Batch other = read(
                HOUSEHOLDS.replace("H1", "K1").replace("H2", "K2"),
                MEMBERS.replace("H1", "K1").replace("H2", "K2"));
        sql(sql -> sql.execute("UPDATE intake.batch SET state = 'APPLYING', who = 'Bà Năm' WHERE id = ?", other.id()));
        try (Connection holding = site.connection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + 0x6e686170 + ", hashtext('" + COMMUNE + "'))");
            assertThat(apply(batch, false).refusal()).contains("Bà Năm");
            holding.rollback();
        }
        assertThat(number("SELECT count(*) FROM registry.household")).isZero();
    }

    @Test
    void comparesAnewWhatChangedMeanwhile() {
        applied(HOUSEHOLDS, MEMBERS);
        Batch batch = read(HOUSEHOLDS.replace("1200000", "1300000"), MEMBERS);
        sql(sql -> sql.execute("UPDATE registry.household SET version = version + 1 WHERE household_code = 'H1'"));

        assertThat(apply(batch, false).refusal()).contains("đã thay đổi sau khi so sánh");
        assertThat(apply(batch, false).state()).isEqualTo(BatchState.APPLIED);
    }

    @Test
    void doubtsAHouseholdThatIsThereUnderAnotherCode() {
        applied(HOUSEHOLDS, MEMBERS);

        Batch byNumber = read(HOUSEHOLDS.replace("H1", "X1").replace("H2", "H2"), MEMBERS.replace("H1", "X1"));
        assertThat(byNumber.counts().doubtful()).isEqualTo(1);
        assertThat(text("SELECT doubt FROM intake.household WHERE household_code = 'X1'"))
                .isEqualTo("CITIZEN_NUMBER");

        read(HOUSEHOLDS.replace("H2", "X2"), MEMBERS.replace("H2", "X2").replace("Ngô Đức", "NGÔ ĐỨC"));
        assertThat(text("SELECT doubt FROM intake.household WHERE household_code = 'X2'"))
                .isEqualTo("NAME_BIRTH_HAMLET");

        read(HOUSEHOLDS, MEMBERS.replace("Ngô Đức,HEAD,M,1970-05-06", "Phan Hai,HEAD,M,1999"));
        assertThat(text("SELECT doubt FROM intake.household WHERE household_code = 'H2' AND outcome = 'DOUBTFUL'"))
                .isEqualTo("OTHER_PERSON");
    }

    @Test
    void refusesHouseholdsOfAnotherUnitAndACodeThatBelongsElsewhere() {
        Batch foreign = read(HOUSEHOLDS.replace("H2," + COMMUNE, "H2," + OTHER), MEMBERS);
        assertThat(foreign.counts().wrong()).isEqualTo(1);
        assertThat(text("SELECT code FROM intake.problem WHERE severity = 'ERROR'"))
                .isEqualTo("AREA_OUTSIDE");

        Acting there = acting("nam", Role.COMMUNE_OFFICER, OTHER);
        applied(HOUSEHOLDS, MEMBERS);
        UUID id = begin(there, HOUSEHOLDS.replace(COMMUNE, OTHER), MEMBERS);
        Batch elsewhere = await(there, id, each -> each.state() == BatchState.READY);
        assertThat(elsewhere.counts().doubtful()).isEqualTo(2);
        assertThat(imports().find(OFFICER, id)).as("another commune's load").isEmpty();
    }

    @Test
    void letsNobodyLoadWithoutTheRight() {
        Acting auditor = acting("kiem", Role.AUDITOR, null);
        assertThatThrownBy(() -> begin(auditor, HOUSEHOLDS, MEMBERS)).isInstanceOf(Refusal.class);
        Batch batch = applied(HOUSEHOLDS, MEMBERS);
        assertThatThrownBy(() -> imports().undo(auditor, batch.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports().apply(auditor, batch.id(), true)).isInstanceOf(Refusal.class);
    }

    @Test
    void asksOnceWhatABlankMeansWhereThereAreMarksOnly() {
        Batch batch = read(HOUSEHOLDS.replace("true", "x").replace("false", ""), MEMBERS);
        assertThat(batch.asksAboutBlanks()).isTrue();
        assertThat(batch.blankMarks()).containsExactly("household.agriculture_household");

        imports().answerBlanks(OFFICER, batch.id(), true);
        Batch answered = await(batch.id(), each -> each.state() == BatchState.READY && each.blankIsNo() != null);

        assertThat(answered.asksAboutBlanks()).isFalse();
        assertThat(text("SELECT answers ->> 'agriculture_household' FROM intake.household WHERE household_code = 'H2'"))
                .isEqualTo("false");
    }

    @Test
    void loadsDenominatorsAndDecidedClassesAndUndoesThem() {
        String units = "area_code,hamlet,date,households,persons\n" + COMMUNE + ",,2023-01-01,1500,6000\n" + COMMUNE
                + ",Thôn 1,2023-01-01,200,800\n" + COMMUNE + ",Thôn 1,2023-01-01,201,800\n";
        String ledger = "household_code,standard,class,from,to\nH1,vn-2022,POOR,2022-01-01,2022-12-31\n"
                + "H1,vn-2022,NEAR_POOR,2022-06-01,\nH2,vn-2022,POOR,2023-01-01,2022-01-01\nH9,vn-2022,POOR,2023-01-01,\n"
                + "H2,vn-1900,POOR,2023-01-01,\nH2,vn-2022,POOR,2022-01-01,2022-12-31\n";
        UUID id = imports()
                .begin(
                        OFFICER,
                        Site.DAY,
                        List.of(
                                file("HOUSEHOLDS", HOUSEHOLDS),
                                file("MEMBERS", MEMBERS),
                                file("UNITS", units),
                                file("LEDGER", ledger)));
        Batch batch = await(id, each -> each.state() == BatchState.READY);
        List<String> codes =
                sql(sql -> sql.fetch("SELECT code FROM intake.problem WHERE severity = 'ERROR' ORDER BY code")
                        .getValues(0, String.class));
        assertThat(codes)
                .containsExactly(
                        "KEY_REPEATED",
                        "LEDGER_HOUSEHOLD_UNKNOWN",
                        "PERIOD_ENDS_BEFORE",
                        "PERIOD_OVERLAPS",
                        "PERIOD_OVERLAPS",
                        "STANDARD_UNKNOWN");

        apply(batch, true);
        assertThat(number("SELECT count(*) FROM registry.denominator")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM registry.status_period")).isEqualTo(1);

        imports().undo(OFFICER, id);
        assertThat(number("SELECT count(*) FROM registry.denominator")).isZero();
        assertThat(number("SELECT count(*) FROM registry.status_period")).isZero();
        assertThat(number("SELECT count(*) FROM registry.household")).isZero();
    }

    private Batch applied(String households, String members) {
        Batch batch = apply(read(households, members), false);
        assertThat(batch.state()).as("%s", batch.refusal()).isEqualTo(BatchState.APPLIED);
        return batch;
    }

    private Batch read(String households, String members) {
        return await(begin(OFFICER, households, members), each -> each.state() == BatchState.READY);
    }

    private UUID begin(Acting who, String households, String members) {
        return imports().begin(who, Site.DAY, List.of(file("HOUSEHOLDS", households), file("MEMBERS", members)));
    }

    private Batch apply(Batch batch, boolean goodOnly) {
        imports().apply(OFFICER, batch.id(), goodOnly);
        return await(batch.id(), each -> !each.working());
    }

    private static Upload file(String kind, String text) {
        return new Upload(kind, kind + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Batch find(UUID id) {
        return imports().find(OFFICER, id).orElseThrow();
    }

    private Batch await(UUID id, Predicate<Batch> wanted) {
        return await(OFFICER, id, wanted);
    }

    private Batch await(Acting who, UUID id, Predicate<Batch> wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Batch batch = imports().find(who, id).orElseThrow();
        while (!wanted.test(batch) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            batch = imports().find(who, id).orElseThrow();
        }
        assertThat(wanted.test(batch)).as("%s", batch).isTrue();
        return batch;
    }

    private Imports imports() {
        return site.part(Imports.class);
    }

    /** All rows of the register that a load touches, without what only counts changes. */
    private String everything() {
        return text("""
                SELECT (SELECT jsonb_agg(to_jsonb(h) - 'version' - 'changed_at' ORDER BY household_code) FROM registry.household h)::text
                    || (SELECT jsonb_agg(to_jsonb(m) - 'version' ORDER BY household_id, member_no) FROM registry.member m)::text
                    || (SELECT jsonb_agg(to_jsonb(c) ORDER BY household_id, standard) FROM registry.classification c)::text
                """);
    }

    private long number(String query) {
        return sql(sql -> Objects.requireNonNull(sql.fetchOne(query)).get(0, Long.class));
    }

    private String text(String query) {
        return sql(sql ->
                String.valueOf(Objects.requireNonNull(sql.fetchOne(query)).get(0, String.class)));
    }

    private <T> T sql(java.util.function.Function<DSLContext, T> work) {
        return site.sql().transactionResult(inside -> {
            Scoped.asProgram(inside.dsl());
            return work.apply(inside.dsl());
        });
    }

    private static Acting acting(String login, Role role, @org.jspecify.annotations.Nullable String area) {
        return new Acting(UUID.randomUUID(), login, "Cán bộ " + login, role, area, null, Language.VI);
    }
}
