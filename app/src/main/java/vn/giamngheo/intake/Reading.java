package vn.giamngheo.intake;

import static vn.giamngheo.db.intake.Tables.ASSESSMENT;
import static vn.giamngheo.db.intake.Tables.BATCH;
import static vn.giamngheo.db.intake.Tables.HOUSEHOLD;
import static vn.giamngheo.db.intake.Tables.MEMBER;
import static vn.giamngheo.db.intake.Tables.PERIOD;
import static vn.giamngheo.db.intake.Tables.PROBLEM;
import static vn.giamngheo.db.intake.Tables.UNIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AreaScopes;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.Code;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.Progress;
import vn.giamngheo.households.Terms;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.households.workbook.SheetKind;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Assessor;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.registry.CitizenNumbers;
import vn.giamngheo.registry.Standards;

/** Reads the files of a load, checks every row, and puts what is good and what is wrong into the waiting tables. */
@Component
final class Reading {

    private static final Column AREA = Dictionary.get().household().column("area_code");
    private static final int STEP = 2_000;

    private final Batches batches;
    private final Scoped scoped;
    private final AreaScopes areas;
    private final Standards standards;
    private final CitizenNumbers numbers;
    private final Matching matching;
    private final SideTables sides;

    Reading(
            Batches batches,
            Scoped scoped,
            AreaScopes areas,
            Standards standards,
            CitizenNumbers numbers,
            Matching matching,
            SideTables sides) {
        this.batches = batches;
        this.scoped = scoped;
        this.areas = areas;
        this.standards = standards;
        this.numbers = numbers;
        this.matching = matching;
        this.sides = sides;
    }

    /** Reads a load anew, in one transaction; what was read before is forgotten. */
    void read(Acting who, Batch batch) {
        try (OpenFiles files = OpenFiles.of(batches.files(who, batch.id()))) {
            scoped.write(who, sql -> {
                clear(sql, batch.id());
                Problems problems = new Problems(sql, batch.id());
                files.doubts().forEach(problems::add);
                Staging staging = new Staging(sql, batch.id(), numbers);
                Result result = new Result();
                files.households().ifPresent(read -> households(who, batch, read, staging, problems, result));
                staging.finish();
                Terms terms = standards.terms(batch.day());
                Set<String> scope = scope(who);
                files.table(SheetKind.UNITS)
                        .ifPresent(table -> sides.units(sql, batch.id(), table, terms, scope, problems));
                files.table(SheetKind.LEDGER)
                        .ifPresent(table -> sides.periods(sql, batch.id(), table, terms, problems));
                problems.finish();
                sql.execute("ANALYZE intake.household, intake.member");
                matching.match(sql, batch.id());
                finish(sql, batch, staging, problems, result);
                sides.resolve(
                        sql,
                        batch.id(),
                        files.table(SheetKind.LEDGER).map(CsvSource::name).orElse(null));
                matching.count(sql, batch.id());
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void households(
            Acting who, Batch batch, HouseholdFiles files, Staging staging, Problems problems, Result result) {
        Terms terms = standards.terms(batch.day());
        List<Assessor> assessors = standards.inForce(batch.day()).stream()
                .map(standard -> standard.on(batch.day()))
                .toList();
        Set<String> scope = scope(who);
        BlankMarks own = new BlankMarks(Dictionary.get().household(), files.householdHeadings());
        BlankMarks ofMembers = new BlankMarks(Dictionary.get().member(), files.memberHeadings());
        List<String> fill = Boolean.TRUE.equals(batch.blankIsNo()) ? batch.blankMarks() : List.of();
        long[] size = new long[2];
        Progress progress = (stage, at, total) -> {
            size[0] = at;
            size[1] = total;
        };
        files.doubts(terms).forEach(problems::add);
        files.read(
                terms,
                progress,
                candidate -> {
                    result.households++;
                    BlankMarks.each(candidate, own, ofMembers, fill);
                    Problem outside = outside(candidate, scope);
                    candidate.problems().forEach(problems::add);
                    if (outside != null) {
                        problems.add(outside);
                    }
                    if (candidate.usable() && outside == null) {
                        staging.add(candidate, assess(candidate.household(), assessors), batch.day());
                    } else {
                        result.wrong++;
                    }
                    if (result.households % STEP == 0) {
                        batches.progress(who, batch.id(), size[0], size[1]);
                    }
                },
                problems::add);
        result.blankMarks.addAll(own.found(Dictionary.get().household()));
        result.blankMarks.addAll(ofMembers.found(Dictionary.get().member()));
    }

    private static List<Assessment> assess(Household household, List<Assessor> assessors) {
        List<Assessment> classes = new ArrayList<>(assessors.size());
        for (Assessor assessor : assessors) {
            classes.add(assessor.assess(household));
        }
        return classes;
    }

    /** A household of another unit than the person works for. */
    private static @Nullable Problem outside(Candidate candidate, Set<String> scope) {
        String area = candidate.row().answers().text("area_code");
        return area == null || scope.isEmpty() || scope.contains(area)
                ? null
                : candidate.row().problem(Code.AREA_OUTSIDE, AREA);
    }

    private Set<String> scope(Acting who) {
        String area = who.area();
        return area == null ? Set.of() : areas.codes(area);
    }

    private static void clear(DSLContext sql, UUID batch) {
        sql.deleteFrom(PROBLEM).where(PROBLEM.BATCH_ID.eq(batch)).execute();
        sql.deleteFrom(ASSESSMENT).where(ASSESSMENT.BATCH_ID.eq(batch)).execute();
        sql.deleteFrom(MEMBER).where(MEMBER.BATCH_ID.eq(batch)).execute();
        sql.deleteFrom(HOUSEHOLD).where(HOUSEHOLD.BATCH_ID.eq(batch)).execute();
        sql.deleteFrom(UNIT).where(UNIT.BATCH_ID.eq(batch)).execute();
        sql.deleteFrom(PERIOD).where(PERIOD.BATCH_ID.eq(batch)).execute();
    }

    private void finish(DSLContext sql, Batch batch, Staging staging, Problems problems, Result result) {
        sql.update(BATCH)
                .set(BATCH.STATE, BatchState.READY.name())
                .set(BATCH.HOUSEHOLDS, result.households)
                .set(BATCH.MEMBERS, staging.members())
                .set(BATCH.ERRORS, problems.errors())
                .set(BATCH.WARNINGS, problems.warnings())
                .set(BATCH.WRONG, result.wrong)
                .set(
                        BATCH.BLANK_MARKS,
                        batch.blankIsNo() == null
                                ? result.blankMarks.toArray(String[]::new)
                                : batch.blankMarks().toArray(String[]::new))
                .where(BATCH.ID.eq(batch.id()))
                .execute();
    }

    /** What reading the households came to. */
    private static final class Result {
        private final List<String> blankMarks = new ArrayList<>();
        private long households;
        private long wrong;
    }
}
