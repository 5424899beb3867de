package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;
import static vn.giamngheo.db.registry.Tables.DENOMINATOR;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;
import static vn.giamngheo.db.registry.Tables.MEMBER;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.platform.Ids;
import vn.giamngheo.platform.InsertRows;

/**
 * Writes new households with their members and classes within the caller's transaction; {@link #finish()} writes the
 * last ones.
 */
public final class Intake {

    private final InsertRows households;
    private final InsertRows members;
    private final InsertRows classes;
    private final InsertRows denominators;
    private final CitizenNumbers numbers;

    /**
     * An intake into a transaction.
     *
     * @param numbers seals the citizen numbers
     */
    public Intake(DSLContext sql, CitizenNumbers numbers) {
        this.numbers = numbers;
        households = new InsertRows(
                sql,
                HOUSEHOLD,
                List.of(
                        HOUSEHOLD.ID,
                        HOUSEHOLD.HOUSEHOLD_CODE,
                        HOUSEHOLD.AREA_CODE,
                        HOUSEHOLD.HAMLET,
                        HOUSEHOLD.HEAD_NAME,
                        HOUSEHOLD.ANSWERS));
        members = new InsertRows(
                sql,
                MEMBER,
                List.of(
                        MEMBER.HOUSEHOLD_ID,
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
        classes = new InsertRows(
                sql,
                CLASSIFICATION,
                List.of(
                        CLASSIFICATION.HOUSEHOLD_ID,
                        CLASSIFICATION.STANDARD,
                        CLASSIFICATION.DAY,
                        CLASSIFICATION.CLASS,
                        CLASSIFICATION.GROUPS,
                        CLASSIFICATION.INCOME,
                        CLASSIFICATION.LINE,
                        CLASSIFICATION.B1_POINTS,
                        CLASSIFICATION.B2_POINTS,
                        CLASSIFICATION.DEPRIVATIONS,
                        CLASSIFICATION.INDICATORS,
                        CLASSIFICATION.UNKNOWN,
                        CLASSIFICATION.WOULD_ALLOW,
                        CLASSIFICATION.PACK_HASH));
        denominators = new InsertRows(
                sql,
                DENOMINATOR,
                List.of(
                        DENOMINATOR.AREA_CODE,
                        DENOMINATOR.HAMLET,
                        DENOMINATOR.DAY,
                        DENOMINATOR.HOUSEHOLDS,
                        DENOMINATOR.PERSONS));
    }

    /** Takes a household with what a standard says of it on a day. */
    public void add(Household household, Assessment assessment, LocalDate day) {
        UUID id = Ids.next();
        Answers answers = household.answers();
        households.add(
                id,
                household.code(),
                answers.text("area_code"),
                answers.text("hamlet"),
                headName(household),
                JSONB.valueOf(AnswersJson.ofHousehold(household)));
        household.members().forEach(member -> add(id, member));
        add(id, assessment, day);
        if (members.full()) {
            finish();
        }
    }

    /** Takes how many residents a unit has; an empty hamlet is the whole commune. */
    public void residents(String area, String hamlet, LocalDate day, long residentHouseholds, @Nullable Long persons) {
        denominators.add(area, hamlet, day, residentHouseholds, persons);
    }

    /** Writes what has not been written yet, the rows that others refer to first. */
    public void finish() {
        households.write();
        members.write();
        classes.write();
        denominators.write();
    }

    static @Nullable String headName(Household household) {
        return household.members().stream()
                .filter(member -> "HEAD".equals(member.text("relation")))
                .map(member -> member.text("full_name"))
                .findFirst()
                .orElse(null);
    }

    private void add(UUID household, Answers member) {
        PartialDate birth = member.date("birth_date");
        PartialDate since = member.date("status_date");
        String status = member.text("status");
        String citizen = member.text("citizen_id");
        members.add(
                household,
                member.number("member_no"),
                Ids.next(),
                member.text("full_name"),
                member.text("relation"),
                member.text("sex"),
                birth == null ? null : birth.first(),
                birth == null ? null : birth.last(),
                status == null ? "PRESENT" : status,
                since == null ? null : since.first(),
                citizen == null ? null : hex(numbers.seal(citizen)),
                citizen == null ? null : hex(numbers.index(citizen)),
                JSONB.valueOf(AnswersJson.ofMember(member)));
    }

    private void add(UUID household, Assessment assessment, LocalDate day) {
        classes.add(
                household,
                assessment.standard(),
                day,
                assessment.classCode(),
                assessment.groups(),
                assessment.income(),
                assessment.line(),
                assessment.b1Points(),
                assessment.b2Points(),
                assessment.deprivations(),
                assessment.indicators(),
                assessment.unknown(),
                assessment.wouldAllow(),
                assessment.packHash());
    }

    /** Bytes as PostgreSQL reads them. */
    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
