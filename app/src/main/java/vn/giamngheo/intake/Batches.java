package vn.giamngheo.intake;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static vn.giamngheo.db.intake.Tables.BATCH;
import static vn.giamngheo.db.intake.Tables.FILE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.db.intake.tables.records.BatchRecord;
import vn.giamngheo.platform.Ids;

/** The loads, within the scope of whoever asks. */
@Component
public final class Batches {

    private static final int SHOWN = 50;

    private final Scoped scoped;

    Batches(Scoped scoped) {
        this.scoped = scoped;
    }

    /** Keeps files as a new load. */
    public UUID add(Acting who, LocalDate day, List<Upload> files) {
        UUID id = Ids.next();
        String kind = files.getFirst().kind().equals(Upload.WORKBOOK) ? Upload.WORKBOOK : "FILES";
        scoped.write(who, sql -> {
            sql.insertInto(BATCH)
                    .set(BATCH.ID, id)
                    .set(BATCH.ACCOUNT, who.account())
                    .set(BATCH.WHO, who.name())
                    .set(BATCH.AREA_CODE, who.area())
                    .set(BATCH.DAY, day)
                    .set(BATCH.NAME, files.getFirst().name())
                    .set(BATCH.KIND, kind)
                    .set(BATCH.STATE, BatchState.READING.name())
                    .execute();
            for (Upload file : files) {
                sql.insertInto(FILE)
                        .set(FILE.BATCH_ID, id)
                        .set(FILE.KIND, file.kind())
                        .set(FILE.NAME, file.name())
                        .set(FILE.CONTENT, file.content())
                        .execute();
            }
            return id;
        });
        return id;
    }

    /** The load of an id; empty where there is none within the scope. */
    public Optional<Batch> find(Acting who, UUID id) {
        return scoped.read(who, sql -> find(sql, id));
    }

    /** The same within a transaction. */
    Optional<Batch> find(DSLContext sql, UUID id) {
        return sql.fetchOptional(BATCH, BATCH.ID.eq(id)).map(Batches::of);
    }

    /** The latest loads. */
    public List<Batch> latest(Acting who) {
        return scoped.read(
                who,
                sql -> sql.selectFrom(BATCH)
                        .orderBy(BATCH.MADE_AT.desc())
                        .limit(SHOWN)
                        .fetch(Batches::of));
    }

    /** The files of a load. */
    List<Upload> files(Acting who, UUID id) {
        return scoped.read(
                who,
                sql -> sql.selectFrom(FILE)
                        .where(FILE.BATCH_ID.eq(id))
                        .fetch(row -> new Upload(row.getKind(), row.getName(), row.getContent())));
    }

    /** Goes from one state to another; false where it was not in that state, so that two do not do the same work. */
    boolean turn(Acting who, UUID id, BatchState from, BatchState to) {
        return scoped.write(
                        who,
                        sql -> sql.update(BATCH)
                                .set(BATCH.STATE, to.name())
                                .setNull(BATCH.REFUSAL)
                                .setNull(BATCH.REFUSAL_MEND)
                                .set(BATCH.DONE, 0L)
                                .set(BATCH.TOTAL, 0L)
                                .set(BATCH.TOUCHED_AT, currentOffsetDateTime())
                                .where(BATCH.ID.eq(id))
                                .and(BATCH.STATE.eq(from.name()))
                                .execute())
                == 1;
    }

    /** Ends work with a sentence. */
    void stop(Acting who, UUID id, BatchState state, @Nullable String refusal, @Nullable String mend) {
        scoped.write(
                who,
                sql -> sql.update(BATCH)
                        .set(BATCH.STATE, state.name())
                        .set(BATCH.REFUSAL, refusal)
                        .set(BATCH.REFUSAL_MEND, mend)
                        .where(BATCH.ID.eq(id))
                        .execute());
    }

    /** Says how far work has come. */
    void progress(Acting who, UUID id, long done, long total) {
        scoped.write(
                who,
                sql -> sql.update(BATCH)
                        .set(BATCH.DONE, done)
                        .set(BATCH.TOTAL, total)
                        .set(BATCH.TOUCHED_AT, currentOffsetDateTime())
                        .where(BATCH.ID.eq(id))
                        .execute());
    }

    /** Answers whether blank means no in the columns that hold marks only. */
    void answerBlanks(Acting who, UUID id, boolean blankIsNo) {
        scoped.write(
                who,
                sql -> sql.update(BATCH)
                        .set(BATCH.BLANK_IS_NO, blankIsNo)
                        .where(BATCH.ID.eq(id))
                        .execute());
    }

    /** Chooses whether the good households are enough. */
    void chooseGoodOnly(Acting who, UUID id, boolean goodOnly) {
        scoped.write(
                who,
                sql -> sql.update(BATCH)
                        .set(BATCH.GOOD_ONLY, goodOnly)
                        .where(BATCH.ID.eq(id))
                        .execute());
    }

    private static Batch of(BatchRecord row) {
        return new Batch(
                row.getId(),
                row.getMadeAt(),
                row.getAccount(),
                row.getWho(),
                row.getAreaCode(),
                row.getDay(),
                row.getName(),
                row.getKind(),
                BatchState.valueOf(row.getState()),
                row.getRefusal(),
                row.getRefusalMend(),
                List.of(row.getBlankMarks()),
                row.getBlankIsNo(),
                row.getGoodOnly(),
                row.getDone(),
                row.getTotal(),
                row.getAppliedAt(),
                row.getAppliedBy(),
                row.getUndoneAt(),
                row.getUndoneBy(),
                new Batch.Counts(
                        row.getHouseholds(),
                        row.getMembers(),
                        row.getErrors(),
                        row.getWarnings(),
                        row.getFresh(),
                        row.getChanged(),
                        row.getSame(),
                        row.getDoubtful(),
                        row.getWrong(),
                        row.getUnits(),
                        row.getLedger()));
    }
}
