package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;
import static vn.giamngheo.db.registry.Tables.MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.SourceRow;
import vn.giamngheo.households.Terms;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.registry.Revision.What;

/** Changes households: checked as files are, refused when stale, recorded, and classified again at once. */
@Component
public final class Revisions {

    private static final int LONGEST_REASON = 1_000;

    private final Households households;
    private final Standards standards;
    private final Reclassification reclassification;
    private final CitizenNumbers numbers;
    private final Clock clock;

    Revisions(
            Households households,
            Standards standards,
            Reclassification reclassification,
            CitizenNumbers numbers,
            Clock clock) {
        this.households = households;
        this.standards = standards;
        this.reclassification = reclassification;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Does what is wished, or says why not; within the caller's transaction. */
    public RevisionOutcome apply(DSLContext sql, Acting who, Revision wish) {
        Optional<StoredHousehold> found = households.lock(sql, wish.household());
        if (found.isEmpty()) {
            return new RevisionOutcome.Missing();
        }
        StoredHousehold stored = found.get();
        Integer memberNo = wish.what().memberNo();
        if (memberNo != null && stored.member(memberNo).isEmpty()) {
            return stored.version() == wish.version()
                    ? new RevisionOutcome.Missing()
                    : new RevisionOutcome.Stale(stored);
        }
        if (stored.version() != wish.version()) {
            return new RevisionOutcome.Stale(stored);
        }
        return apply(sql, who, wish, stored);
    }

    private RevisionOutcome apply(DSLContext sql, Acting who, Revision wish, StoredHousehold stored) {
        StoredHousehold wanted = wanted(stored, wish.what());
        if (wanted.equals(stored)) {
            return new RevisionOutcome.Unchanged(stored);
        }
        LocalDate day = LocalDate.now(clock);
        Terms terms = standards.terms(day);
        Candidate candidate = wanted.check(terms);
        List<Problem> wrong = blocking(candidate, stored, terms);
        if (!wrong.isEmpty()) {
            return new RevisionOutcome.Wrong(stored, wrong);
        }
        String why = wish.why().strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return new RevisionOutcome.NoReason(stored);
        }
        write(sql, stored, wanted, candidate, wish.what());
        record(sql, who, why, stored, wanted, wish.what());
        reclassification.ofOne(sql, wanted.id(), candidate.household(), day, who, why);
        StoredHousehold now = households.find(sql, wanted.id()).orElseThrow();
        return new RevisionOutcome.Done(
                now, candidate.problems().stream().filter(Problem::warning).toList());
    }

    private static StoredHousehold wanted(StoredHousehold stored, What what) {
        return switch (what) {
            case What.Own(var cells) -> stored.withCells(merged(stored.cells(), cells));
            case What.OfMember(int number, var cells) ->
                stored.withMember(new StoredMember(
                        number, merged(stored.member(number).orElseThrow().cells(), cells)));
            case What.NewMember(var cells) ->
                stored.withMember(new StoredMember(nextNumber(stored), merged(Map.of(), cells)));
            case What.Without(int number) -> stored.withoutMember(number);
        };
    }

    /** The number a new member gets. */
    static int nextNumber(StoredHousehold household) {
        return household.members().stream().mapToInt(StoredMember::number).max().orElse(0) + 1;
    }

    private static Map<String, String> merged(Map<String, String> stored, Map<String, String> given) {
        Map<String, String> cells = new HashMap<>(stored);
        given.forEach((code, text) -> {
            if (text.isBlank()) {
                cells.remove(code);
            } else {
                cells.put(code, text.strip());
            }
        });
        return cells;
    }

    /** What is wrong now and was not before: an old fault in a cell that stays as it is holds no change back. */
    private static List<Problem> blocking(Candidate candidate, StoredHousehold stored, Terms terms) {
        List<Problem> errors =
                candidate.problems().stream().filter(each -> !each.warning()).toList();
        if (errors.isEmpty()) {
            return errors;
        }
        List<Problem> before = stored.check(terms).problems();
        return errors.stream().filter(each -> !known(each, before)).toList();
    }

    private static boolean known(Problem problem, List<Problem> before) {
        return before.stream()
                .anyMatch(each -> each.code() == problem.code()
                        && each.file().equals(problem.file())
                        && each.column().equals(problem.column())
                        && each.value().equals(problem.value()));
    }

    private void write(DSLContext sql, StoredHousehold stored, StoredHousehold wanted, Candidate candidate, What what) {
        Household household = written(candidate, wanted);
        sql.update(HOUSEHOLD)
                .set(HOUSEHOLD.AREA_CODE, wanted.area())
                .set(HOUSEHOLD.HAMLET, household.answers().text("hamlet"))
                .set(HOUSEHOLD.HEAD_NAME, Intake.headName(household))
                .set(HOUSEHOLD.ANSWERS, JSONB.valueOf(AnswersJson.ofHousehold(household)))
                .set(HOUSEHOLD.VERSION, stored.version() + 1)
                .set(HOUSEHOLD.CHANGED_AT, DSL.currentOffsetDateTime())
                .where(HOUSEHOLD.ID.eq(stored.id()))
                .execute();
        switch (what) {
            case What.Own own -> {}
            case What.OfMember member -> writeMember(sql, stored.id(), wanted, household, member.number());
            case What.NewMember member -> writeMember(sql, stored.id(), wanted, household, nextNumber(stored));
            case What.Without(int number) ->
                sql.deleteFrom(MEMBER)
                        .where(MEMBER.HOUSEHOLD_ID.eq(stored.id()))
                        .and(MEMBER.MEMBER_NO.eq(number))
                        .execute();
        }
    }

    private void writeMember(DSLContext sql, UUID id, StoredHousehold wanted, Household household, int number) {
        int at = 0;
        while (wanted.members().get(at).number() != number) {
            at++;
        }
        Answers member = household.members().get(at);
        PartialDate birth = member.date("birth_date");
        PartialDate since = member.date("status_date");
        String citizen = member.text("citizen_id");
        var row = sql.newRecord(MEMBER);
        row.setFullName(member.text("full_name"));
        row.setRelation(member.text("relation"));
        row.setSex(member.text("sex"));
        row.setBirthFrom(birth == null ? null : birth.first());
        row.setBirthTo(birth == null ? null : birth.last());
        row.setStatus(Objects.requireNonNullElse(member.text("status"), "PRESENT"));
        row.setStatusDate(since == null ? null : since.first());
        row.setCitizenIdSealed(citizen == null ? null : numbers.seal(citizen));
        row.setCitizenIdIndex(citizen == null ? null : numbers.index(citizen));
        row.setAnswers(JSONB.valueOf(AnswersJson.ofMember(member)));
        sql.insertInto(MEMBER)
                .set(row)
                .set(MEMBER.HOUSEHOLD_ID, id)
                .set(MEMBER.MEMBER_NO, number)
                .onConflict(MEMBER.HOUSEHOLD_ID, MEMBER.MEMBER_NO)
                .doUpdate()
                .set(row)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .execute();
    }

    /** The answers without those that were only derived, so that a later answer is not held back by them. */
    private static Household written(Candidate candidate, StoredHousehold wanted) {
        Answers own = given(candidate.row(), wanted.cells());
        List<Answers> members = new java.util.ArrayList<>();
        for (int at = 0; at < candidate.members().size(); at++) {
            members.add(
                    given(candidate.members().get(at), wanted.members().get(at).cells()));
        }
        return new Household(
                own, members, candidate.row().marks(), candidate.row().items());
    }

    private static Answers given(SourceRow row, Map<String, String> cells) {
        Answers answers = row.answers().copy();
        for (Column column : answers.sheet().columns()) {
            if (!cells.containsKey(column.code()) && !column.required()) {
                answers.put(column, null);
            }
        }
        return answers;
    }

    private static void record(
            DSLContext sql, Acting who, String why, StoredHousehold stored, StoredHousehold wanted, What what) {
        Map<String, String> before;
        Map<String, String> after;
        Change.Kind kind;
        @Nullable Integer memberNo = what.memberNo();
        switch (what) {
            case What.Own own -> {
                kind = Change.Kind.EDITED;
                before = stored.cells();
                after = wanted.cells();
            }
            case What.OfMember(int number, var cells) -> {
                before = stored.member(number).orElseThrow().cells();
                after = wanted.member(number).orElseThrow().cells();
                kind = gone(after) && !gone(before) ? Change.Kind.MEMBER_GONE : Change.Kind.MEMBER_EDITED;
            }
            case What.NewMember member -> {
                kind = Change.Kind.MEMBER_ADDED;
                memberNo = nextNumber(stored);
                before = Map.of();
                after = wanted.member(memberNo).orElseThrow().cells();
            }
            case What.Without(int number) -> {
                kind = Change.Kind.MEMBER_REMOVED;
                before = stored.member(number).orElseThrow().cells();
                after = Map.of();
            }
        }
        ChangeLog.add(
                sql,
                stored.id(),
                memberNo,
                who.account(),
                who.name(),
                kind,
                why,
                ChangeLog.differing(before, after),
                ChangeLog.differing(after, before));
    }

    private static boolean gone(Map<String, String> cells) {
        String status = cells.getOrDefault("status", "");
        return status.equals("LEFT") || status.equals("DIED");
    }
}
