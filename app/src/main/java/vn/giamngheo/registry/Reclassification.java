package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.CLASSIFICATION;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.Standard;

/** Classifies one household again under every standard in force on a day and keeps what came out. */
@Component
public final class Reclassification {

    private final Standards standards;

    Reclassification(Standards standards) {
        this.standards = standards;
    }

    /** Classifies in the course of a round; stores, and records each class that is another than before. */
    public void of(DSLContext sql, UUID id, Household household, LocalDate day, Acting who, String why) {
        classify(sql, id, household, day, who, why, false);
    }

    /** The same for one household alone, whose answers were changed. */
    void ofOne(DSLContext sql, UUID id, Household household, LocalDate day, Acting who, String why) {
        classify(sql, id, household, day, who, why, true);
    }

    private void classify(
            DSLContext sql, UUID id, Household household, LocalDate day, Acting who, String why, boolean single) {
        for (Standard standard : standards.inForce(day)) {
            Assessment assessment = standard.on(day).assess(household);
            String before = sql.select(CLASSIFICATION.CLASS)
                    .from(CLASSIFICATION)
                    .where(CLASSIFICATION.HOUSEHOLD_ID.eq(id))
                    .and(CLASSIFICATION.STANDARD.eq(standard.id()))
                    .fetchOne(CLASSIFICATION.CLASS);
            store(sql, id, assessment, day, before, single);
            if (before != null && !before.equals(assessment.classCode())) {
                ChangeLog.add(
                        sql,
                        id,
                        null,
                        who.account(),
                        who.name(),
                        Change.Kind.CLASS,
                        why,
                        Map.of(standard.id(), before),
                        Map.of(standard.id(), assessment.classCode()));
            }
        }
    }

    private static void store(
            DSLContext sql, UUID id, Assessment assessment, LocalDate day, @Nullable String before, boolean single) {
        var row = sql.newRecord(CLASSIFICATION);
        row.setDay(day);
        row.setSingle(single);
        row.setClass_(assessment.classCode());
        row.setGroups(assessment.groups().toArray(String[]::new));
        row.setIncome(assessment.income());
        row.setLine(assessment.line());
        row.setB1Points(assessment.b1Points());
        row.setB2Points(assessment.b2Points());
        row.setDeprivations(assessment.deprivations());
        row.setIndicators(assessment.indicators().toArray(String[]::new));
        row.setUnknown(assessment.unknown().toArray(String[]::new));
        row.setWouldAllow(assessment.wouldAllow().toArray(String[]::new));
        row.setPackHash(assessment.packHash());
        row.setComputedAt(OffsetDateTime.now(java.time.ZoneOffset.UTC));
        boolean same = assessment.classCode().equals(before);
        sql.insertInto(CLASSIFICATION)
                .set(row)
                .set(CLASSIFICATION.SINCE, day)
                .set(CLASSIFICATION.HOUSEHOLD_ID, id)
                .set(CLASSIFICATION.STANDARD, assessment.standard())
                .onConflict(CLASSIFICATION.HOUSEHOLD_ID, CLASSIFICATION.STANDARD)
                .doUpdate()
                .set(row)
                .set(CLASSIFICATION.SINCE, same ? DSL.coalesce(CLASSIFICATION.SINCE, CLASSIFICATION.DAY) : DSL.val(day))
                .execute();
    }
}
