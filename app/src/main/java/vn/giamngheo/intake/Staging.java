package vn.giamngheo.intake;

import static vn.giamngheo.db.intake.Tables.ASSESSMENT;
import static vn.giamngheo.db.intake.Tables.HOUSEHOLD;
import static vn.giamngheo.db.intake.Tables.MEMBER;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.SourceRow;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.platform.CopyRows;
import vn.giamngheo.platform.Ids;
import vn.giamngheo.registry.AnswersJson;
import vn.giamngheo.registry.CitizenNumbers;

/** The good households of a load on their way into the tables where they wait. */
final class Staging {

    private static final Column AREA_TYPE = Dictionary.get().household().column("area_type");
    private static final Column STATUS = Dictionary.get().member().column("status");
    private static final Column ABLE = Dictionary.get().member().column("able_to_work");

    private final UUID batch;
    private final CitizenNumbers numbers;
    private final CopyRows households;
    private final CopyRows members;
    private final CopyRows assessments;
    private int no;
    private long memberCount;

    Staging(DSLContext sql, UUID batch, CitizenNumbers numbers) {
        this.batch = batch;
        this.numbers = numbers;
        households = new CopyRows(
                sql,
                HOUSEHOLD,
                List.of(
                        HOUSEHOLD.BATCH_ID,
                        HOUSEHOLD.NO,
                        HOUSEHOLD.LINE,
                        HOUSEHOLD.HOUSEHOLD_CODE,
                        HOUSEHOLD.AREA_CODE,
                        HOUSEHOLD.HAMLET,
                        HOUSEHOLD.HEAD_NAME,
                        HOUSEHOLD.ANSWERS,
                        HOUSEHOLD.HOUSEHOLD_ID));
        members = new CopyRows(
                sql,
                MEMBER,
                List.of(
                        MEMBER.BATCH_ID,
                        MEMBER.NO,
                        MEMBER.MEMBER_NO,
                        MEMBER.ID,
                        MEMBER.FULL_NAME,
                        MEMBER.RELATION,
                        MEMBER.SEX,
                        MEMBER.BIRTH_FROM,
                        MEMBER.BIRTH_TO,
                        MEMBER.STATUS,
                        MEMBER.STATUS_DATE,
                        MEMBER.CITIZEN_ID_SEALED,
                        MEMBER.CITIZEN_ID_INDEX,
                        MEMBER.ANSWERS));
        assessments = new CopyRows(
                sql,
                ASSESSMENT,
                List.of(
                        ASSESSMENT.BATCH_ID,
                        ASSESSMENT.NO,
                        ASSESSMENT.STANDARD,
                        ASSESSMENT.DAY,
                        ASSESSMENT.CLASS,
                        ASSESSMENT.GROUPS,
                        ASSESSMENT.INCOME,
                        ASSESSMENT.LINE,
                        ASSESSMENT.B1_POINTS,
                        ASSESSMENT.B2_POINTS,
                        ASSESSMENT.DEPRIVATIONS,
                        ASSESSMENT.INDICATORS,
                        ASSESSMENT.UNKNOWN,
                        ASSESSMENT.WOULD_ALLOW,
                        ASSESSMENT.PACK_HASH));
    }

    void add(Candidate candidate, List<Assessment> classes, LocalDate day) {
        Household household = given(candidate);
        Answers answers = household.answers();
        no++;
        households.add(
                batch,
                no,
                candidate.row().line(),
                household.code(),
                answers.text("area_code"),
                answers.text("hamlet"),
                headName(household),
                AnswersJson.ofHousehold(household),
                Ids.next());
        household.members().forEach(this::add);
        for (Assessment each : classes) {
            assessments.add(
                    batch,
                    no,
                    each.standard(),
                    day,
                    each.classCode(),
                    each.groups(),
                    each.income(),
                    each.line(),
                    each.b1Points(),
                    each.b2Points(),
                    each.deprivations(),
                    each.indicators(),
                    each.unknown(),
                    each.wouldAllow(),
                    each.packHash());
        }
        if (members.full()) {
            finish();
        }
    }

    void finish() {
        households.write();
        members.write();
        assessments.write();
    }

    int households() {
        return no;
    }

    long members() {
        return memberCount;
    }

    private void add(Answers member) {
        PartialDate birth = member.date("birth_date");
        PartialDate since = member.date("status_date");
        String citizen = member.text("citizen_id");
        memberCount++;
        members.add(
                batch,
                no,
                member.number("member_no"),
                Ids.next(),
                member.text("full_name"),
                member.text("relation"),
                member.text("sex"),
                birth == null ? null : birth.first(),
                birth == null ? null : birth.last(),
                member.text("status"),
                since == null ? null : since.first(),
                citizen == null ? null : bytes(numbers.seal(citizen)),
                citizen == null ? null : bytes(numbers.index(citizen)),
                AnswersJson.ofMember(member));
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    /** The household without the answers that were only derived from others, so that they hold no later answer back. */
    private static Household given(Candidate candidate) {
        Household household = candidate.household();
        Answers own = without(household.answers(), candidate.row(), AREA_TYPE);
        List<Answers> members = new java.util.ArrayList<>(household.members().size());
        for (SourceRow row : candidate.members()) {
            members.add(without(without(row.answers(), row, STATUS), row, ABLE));
        }
        return new Household(own, members, household.marks(), household.items());
    }

    private static Answers without(Answers answers, SourceRow row, Column column) {
        return answers.get(column) != null && row.text(column).isEmpty()
                ? answers.copy().put(column, null)
                : answers;
    }

    private static @Nullable String headName(Household household) {
        return household.members().stream()
                .filter(member -> "HEAD".equals(member.text("relation")))
                .map(member -> member.text("full_name"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
