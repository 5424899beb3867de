package vn.giamngheo.intake;

import static vn.giamngheo.intake.Matching.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AuditTrail;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.platform.Texts;

/** Takes an applied load out of the register as a whole, while nothing later stands on its rows. */
@Component
final class Undoing {

    private static final int SHOWN = 20;

    private final Scoped scoped;
    private final AuditTrail audit;

    Undoing(Scoped scoped, AuditTrail audit) {
        this.scoped = scoped;
        this.audit = audit;
    }

    /** Undoes a load. */
    ApplyOutcome undo(Acting who, Batch batch) {
        return scoped.write(who, sql -> undo(sql, who, batch));
    }

    private ApplyOutcome undo(DSLContext sql, Acting who, Batch batch) {
        UUID id = batch.id();
        int mine = sql.execute("""
                UPDATE intake.batch SET state = 'UNDONE', undone_at = clock_timestamp(), undone_by = {1}
                WHERE id = {0} AND state = 'APPLIED'
                """, DSL.inline(id), DSL.val(who.name()));
        if (mine == 0) {
            return new ApplyOutcome.NotNow(batch.state());
        }
        List<String> communes = sql.fetch(
                        "SELECT DISTINCT area_code FROM intake.before WHERE batch_id = {0}", DSL.inline(id))
                .getValues(0, String.class);
        List<String> touched = Locks.take(sql, communes) == null ? touched(sql, id) : List.of("");
        if (!touched.isEmpty()) {
            run(
                    sql,
                    "UPDATE intake.batch SET state = 'APPLIED', undone_at = NULL, undone_by = NULL WHERE id = {0}",
                    id);
            return touched.equals(List.of(""))
                    ? new ApplyOutcome.Busy(Locks.holder(sql, id))
                    : new ApplyOutcome.Touched(touched);
        }
        takeOut(sql, id);
        putBack(sql, id);
        units(sql, id);
        log(sql, who, id, Texts.in(who.language()).say("intake.why.undo", batch.name()));
        audit.record(sql, who, "IMPORT_UNDONE", id.toString(), Map.of());
        return new ApplyOutcome.Done();
    }

    /** The codes of households, and the units, on which later work stands. */
    private static List<String> touched(DSLContext sql, UUID id) {
        run(sql, """
                SELECT h.id FROM registry.household h JOIN intake.before b ON b.household_id = h.id
                WHERE b.batch_id = {0} ORDER BY h.id FOR UPDATE OF h
                """, id);
        return sql.fetch("""
                        SELECT coalesce(h.household_code, b.household ->> 'household_code', '?') FROM intake.before b
                        LEFT JOIN registry.household h ON h.id = b.household_id
                        WHERE b.batch_id = {0} AND (h.version IS DISTINCT FROM b.version_after
                            OR EXISTS (SELECT FROM registry.status_period p
                                WHERE p.household_id = b.household_id AND b.household IS NULL
                                    AND p.batch_id IS DISTINCT FROM {0})
                            OR b.household IS NULL AND EXISTS (SELECT FROM registry.attachment a
                                WHERE a.household_id = b.household_id AND a.removed_at IS NULL))
                        UNION ALL
                        SELECT b.area_code || ' ' || b.hamlet || ' ' || b.day FROM intake.before_unit b
                        LEFT JOIN registry.denominator d ON (d.area_code, d.hamlet, d.day) = (b.area_code, b.hamlet, b.day)
                        WHERE b.batch_id = {0} AND to_jsonb(d) IS DISTINCT FROM b.after
                        ORDER BY 1 LIMIT {1}
                        """, DSL.inline(id), DSL.inline(SHOWN)).getValues(0, String.class);
    }

    private static void takeOut(DSLContext sql, UUID id) {
        run(sql, "DELETE FROM registry.status_period WHERE batch_id = {0}", id);
        run(sql, """
                DELETE FROM registry.household h USING intake.before b
                WHERE b.batch_id = {0} AND b.household IS NULL AND h.id = b.household_id
                """, id);
        run(sql, """
                DELETE FROM registry.member m USING intake.before b
                WHERE b.batch_id = {0} AND b.household IS NOT NULL AND m.household_id = b.household_id
                """, id);
        run(sql, """
                DELETE FROM registry.classification c USING intake.before b
                WHERE b.batch_id = {0} AND b.household IS NOT NULL AND c.household_id = b.household_id
                """, id);
    }

    private static void putBack(DSLContext sql, UUID id) {
        run(sql, """
                UPDATE registry.household h SET hamlet = o.hamlet, head_name = o.head_name, answers = o.answers,
                    version = h.version + 1, changed_at = clock_timestamp()
                FROM intake.before b, jsonb_populate_record(NULL::registry.household, b.household) o
                WHERE b.batch_id = {0} AND b.household IS NOT NULL AND h.id = b.household_id
                """, id);
        run(sql, """
                INSERT INTO registry.member (household_id, area_code, member_no, id, full_name, relation, sex, birth_from,
                    birth_to, status, status_date, citizen_id_sealed, citizen_id_index, answers, version)
                SELECT o.household_id, o.area_code, o.member_no, o.id, o.full_name, o.relation, o.sex, o.birth_from,
                    o.birth_to, o.status, o.status_date, o.citizen_id_sealed, o.citizen_id_index, o.answers, o.version + 2
                FROM intake.before b, jsonb_populate_recordset(NULL::registry.member, b.members) o
                WHERE b.batch_id = {0} AND b.household IS NOT NULL
                """, id);
        run(sql, """
                INSERT INTO registry.classification SELECT o.*
                FROM intake.before b, jsonb_populate_recordset(NULL::registry.classification, b.classes) o
                WHERE b.batch_id = {0} AND b.household IS NOT NULL
                """, id);
    }

    private static void units(DSLContext sql, UUID id) {
        run(sql, """
                DELETE FROM registry.denominator d USING intake.before_unit b
                WHERE b.batch_id = {0} AND (d.area_code, d.hamlet, d.day) = (b.area_code, b.hamlet, b.day)
                """, id);
        run(sql, """
                INSERT INTO registry.denominator SELECT o.*
                FROM intake.before_unit b, jsonb_populate_record(NULL::registry.denominator, b.before) o
                WHERE b.batch_id = {0} AND b.before IS NOT NULL AND b.before <> 'null'
                """, id);
    }

    private static void log(DSLContext sql, Acting who, UUID id, String why) {
        sql.execute("""
                INSERT INTO registry.change (household_id, account, who, kind, why)
                SELECT b.household_id, {1}, {2}, 'EDITED', {3} FROM intake.before b
                WHERE b.batch_id = {0} AND b.household IS NOT NULL
                """, DSL.inline(id), DSL.val(who.account()), DSL.val(who.name()), DSL.val(why));
    }
}
