package vn.giamngheo.intake;

import static vn.giamngheo.db.intake.Tables.HOUSEHOLD;
import static vn.giamngheo.db.intake.Tables.PROBLEM;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.ProblemTexts;

/** The rows of a load as they are shown, and what a person decides of the doubtful ones. */
@Component
public final class Listing {

    private static final int SHOWN = 200;

    private final Scoped scoped;
    private final Batches batches;
    private final Matching matching;
    private final Rights rights;

    Listing(Scoped scoped, Batches batches, Matching matching, Rights rights) {
        this.scoped = scoped;
        this.batches = batches;
        this.matching = matching;
        this.rights = rights;
    }

    /** The first problems, errors before doubts. */
    public List<Listed.ProblemRow> problems(Acting who, Batch batch) {
        ProblemTexts texts = ProblemTexts.in(who.language().tag());
        return scoped.read(
                who,
                sql -> sql.selectFrom(PROBLEM)
                        .where(PROBLEM.BATCH_ID.eq(batch.id()))
                        .orderBy(PROBLEM.SEVERITY, PROBLEM.NO)
                        .limit(SHOWN)
                        .fetch(row -> {
                            Problem problem = ErrorBook.problem(
                                    row.getCode(),
                                    row.getSheet(),
                                    row.getLine(),
                                    row.getHeading(),
                                    row.getValue(),
                                    row.getMend(),
                                    row.getDetails());
                            return new Listed.ProblemRow(
                                    row.getSheet().substring(row.getSheet().indexOf('!') + 1),
                                    row.getLine(),
                                    row.getHeading(),
                                    row.getValue(),
                                    texts.message(problem),
                                    texts.mend(problem),
                                    !problem.warning());
                        }));
    }

    /** The first waiting households of an outcome. */
    public List<Listed.HouseholdRow> households(Acting who, Batch batch, String outcome) {
        return scoped.read(who, sql -> {
            var there = vn.giamngheo.db.registry.Tables.HOUSEHOLD;
            return sql.select(
                            HOUSEHOLD.NO,
                            HOUSEHOLD.LINE,
                            HOUSEHOLD.HOUSEHOLD_CODE,
                            HOUSEHOLD.HAMLET,
                            HOUSEHOLD.HEAD_NAME,
                            HOUSEHOLD.OUTCOME,
                            HOUSEHOLD.FIELDS,
                            HOUSEHOLD.DOUBT,
                            there.HOUSEHOLD_CODE,
                            HOUSEHOLD.FOUND,
                            HOUSEHOLD.CHOICE)
                    .from(HOUSEHOLD)
                    .leftJoin(there)
                    .on(there.ID.eq(HOUSEHOLD.FOUND))
                    .where(HOUSEHOLD.BATCH_ID.eq(batch.id()))
                    .and(HOUSEHOLD.OUTCOME.eq(outcome))
                    .orderBy(HOUSEHOLD.NO)
                    .limit(SHOWN)
                    .fetch(row -> new Listed.HouseholdRow(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            Objects.requireNonNullElse(row.value4(), ""),
                            Objects.requireNonNullElse(row.value5(), ""),
                            row.value6(),
                            List.of(row.value7()),
                            row.value8(),
                            row.value9(),
                            row.value10(),
                            row.value11()));
        });
    }

    /** Decides whether a doubtful household is the one that was found, or a new one; false where it cannot be that. */
    public boolean decide(Acting who, UUID batch, int no, boolean sameHousehold) {
        rights.require(who, Right.IMPORT_RUN);
        return scoped.write(who, sql -> {
            boolean waits = batches.find(sql, batch)
                    .map(each -> each.state() == BatchState.READY)
                    .orElse(false);
            return waits && decide(sql, batch, no, sameHousehold);
        });
    }

    private boolean decide(DSLContext sql, UUID batch, int no, boolean sameHousehold) {
        var wanted = sql.update(HOUSEHOLD)
                .set(HOUSEHOLD.CHOICE, sameHousehold ? "SAME_HOUSEHOLD" : "NEW")
                .where(HOUSEHOLD.BATCH_ID.eq(batch))
                .and(HOUSEHOLD.NO.eq(no))
                .and(HOUSEHOLD.OUTCOME.eq("DOUBTFUL"))
                .and(
                        sameHousehold
                                ? HOUSEHOLD.FOUND.isNotNull()
                                : HOUSEHOLD.DOUBT.in("CITIZEN_NUMBER", "NAME_BIRTH_HAMLET"));
        int changed = wanted.execute();
        matching.count(sql, batch);
        return changed == 1;
    }
}
