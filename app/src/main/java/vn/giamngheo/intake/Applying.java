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
import vn.giamngheo.registry.Households;
import vn.giamngheo.registry.Reclassification;
import vn.giamngheo.registry.Standards;

/** Writes the waiting rows of a load into the register: all of it in one transaction, or nothing. */
@Component
final class Applying {

    /** Waiting households that are new to the register. */
    private static final String FRESH = "(s.outcome = 'NEW' OR s.choice = 'NEW')";

    /** Waiting households of the register that the load changes. */
    private static final String CHANGED = "(s.outcome = 'CHANGED' OR s.choice = 'SAME_HOUSEHOLD')";

    private final Scoped scoped;
    private final Matching matching;
    private final Households households;
    private final Reclassification reclassification;
    private final Standards standards;
    private final AuditTrail audit;

    Applying(
            Scoped scoped,
            Matching matching,
            Households households,
            Reclassification reclassification,
            Standards standards,
            AuditTrail audit) {
        this.scoped = scoped;
        this.matching = matching;
        this.households = households;
        this.reclassification = reclassification;
        this.standards = standards;
        this.audit = audit;
    }

    /** Applies a load that is in the state of applying. */
    ApplyOutcome apply(Acting who, Batch batch) {
        Batch.Counts counts = batch.counts();
        if (counts.errors() > 0 && !batch.goodOnly()) {
            return new ApplyOutcome.Wrong(counts.errors());
        }
        ApplyOutcome outcome = scoped.write(who, sql -> write(sql, who, batch));
        if (outcome instanceof ApplyOutcome.Stale) {
            scoped.write(who, sql -> {
                matching.match(sql, batch.id());
                matching.count(sql, batch.id());
                return true;
            });
        }
        return outcome;
    }

    private ApplyOutcome write(DSLContext sql, Acting who, Batch batch) {
        UUID id = batch.id();
        List<String> communes = sql.fetch("""
                        SELECT area_code FROM intake.household WHERE batch_id = {0}
                        UNION SELECT area_code FROM intake.unit WHERE batch_id = {0}
                        """, DSL.inline(id)).getValues(0, String.class);
        if (Locks.take(sql, communes) != null) {
            return new ApplyOutcome.Busy(Locks.holder(sql, id));
        }
        if (stale(sql, id)) {
            return new ApplyOutcome.Stale();
        }
        String why = Texts.in(who.language()).say("intake.why", batch.name());
        run(sql, "DELETE FROM intake.before WHERE batch_id = {0}", id);
        run(sql, "DELETE FROM intake.before_unit WHERE batch_id = {0}", id);
        change(sql, who, batch, why);
        add(sql, who, id, why);
        reclassify(sql, who, batch, why);
        units(sql, id);
        periods(sql, id);
        sql.execute("""
                UPDATE intake.batch SET state = 'APPLIED', applied_at = clock_timestamp(), applied_by = {1} WHERE id = {0}
                """, DSL.inline(id), DSL.val(who.name()));
        Batch.Counts counts = batch.counts();
        audit.record(
                sql,
                who,
                "IMPORT_APPLIED",
                id.toString(),
                Map.of(
                        "new",
                        counts.fresh(),
                        "changed",
                        counts.changed(),
                        "left_out",
                        counts.wrong() + counts.doubtful()));
        return new ApplyOutcome.Done();
    }

    /** Locks the households that will change, and sees whether all are as they were when they were compared. */
    private static boolean stale(DSLContext sql, UUID id) {
        run(sql, """
                UPDATE intake.household s SET household_id = s.found,
                    version = (SELECT version FROM registry.household h WHERE h.id = s.found)
                WHERE s.batch_id = {0} AND s.choice = 'SAME_HOUSEHOLD' AND s.household_id <> s.found
                """, id);
        run(sql, """
                SELECT h.id FROM registry.household h JOIN intake.household s ON s.household_id = h.id
                WHERE s.batch_id = {0} ORDER BY h.id FOR UPDATE OF h
                """, id);
        return Boolean.TRUE.equals(
                sql.fetchOne("""
                        SELECT EXISTS (SELECT FROM intake.household s LEFT JOIN registry.household h ON h.id = s.household_id
                                WHERE s.batch_id = {0} AND %s AND h.version IS DISTINCT FROM s.version)
                            OR EXISTS (SELECT FROM intake.household s JOIN registry.household h
                                ON h.household_code = s.household_code WHERE s.batch_id = {0} AND %s)
                        """.formatted(CHANGED, FRESH), DSL.inline(id)).get(0, Boolean.class));
    }

    private static void add(DSLContext sql, Acting who, UUID id, String why) {
        run(sql, """
                INSERT INTO registry.household (id, household_code, area_code, hamlet, head_name, answers)
                SELECT household_id, household_code, area_code, hamlet, head_name, answers FROM intake.household s
                WHERE s.batch_id = {0} AND %s ORDER BY s.no
                """.formatted(FRESH), id);
        run(sql, """
                INSERT INTO registry.member (household_id, area_code, member_no, id, full_name, relation, sex, birth_from,
                    birth_to, status, status_date, citizen_id_sealed, citizen_id_index, answers)
                SELECT s.household_id, s.area_code, m.member_no, m.id, m.full_name, m.relation, m.sex, m.birth_from,
                    m.birth_to, coalesce(m.status, 'PRESENT'), m.status_date, m.citizen_id_sealed, m.citizen_id_index,
                    m.answers
                FROM intake.household s JOIN intake.member m ON m.batch_id = s.batch_id AND m.no = s.no
                WHERE s.batch_id = {0} AND %s ORDER BY s.no, m.member_no
                """.formatted(FRESH), id);
        run(sql, """
                INSERT INTO registry.classification (household_id, area_code, standard, day, class, groups, income, line,
                    b1_points, b2_points, deprivations, indicators, unknown, would_allow, pack_hash)
                SELECT s.household_id, s.area_code, c.standard, c.day, c.class, c.groups, c.income, c.line,
                    c.b1_points, c.b2_points, c.deprivations, c.indicators, c.unknown, c.would_allow, c.pack_hash
                FROM intake.household s JOIN intake.assessment c ON c.batch_id = s.batch_id AND c.no = s.no
                WHERE s.batch_id = {0} AND %s ORDER BY s.no
                """.formatted(FRESH), id);
        run(sql, """
                INSERT INTO intake.before (batch_id, household_id, area_code, version_after)
                SELECT {0}, s.household_id, s.area_code, 0 FROM intake.household s WHERE s.batch_id = {0} AND %s
                """.formatted(FRESH), id);
        sql.execute("""
                INSERT INTO registry.change (household_id, account, who, kind, why, after)
                SELECT s.household_id, {1}, {2}, 'ADDED', {3},
                    jsonb_strip_nulls(jsonb_build_object('household_code', s.household_code, 'hamlet', s.hamlet,
                        'head_name', s.head_name))
                FROM intake.household s WHERE s.batch_id = {0} AND %s ORDER BY s.no
                """.formatted(FRESH), DSL.inline(id), DSL.val(who.account()), DSL.val(who.name()), DSL.val(why));
    }

    private static void change(DSLContext sql, Acting who, Batch batch, String why) {
        UUID id = batch.id();
        run(sql, """
                INSERT INTO intake.before (batch_id, household_id, area_code, household, members, classes, version_after)
                SELECT {0}, h.id, h.area_code, to_jsonb(h),
                    coalesce((SELECT jsonb_agg(to_jsonb(m)) FROM registry.member m WHERE m.household_id = h.id), '[]'),
                    coalesce((SELECT jsonb_agg(to_jsonb(c)) FROM registry.classification c WHERE c.household_id = h.id), '[]'),
                    h.version + 1
                FROM intake.household s JOIN registry.household h ON h.id = s.household_id
                WHERE s.batch_id = {0} AND %s
                """.formatted(CHANGED), id);
        logHouseholds(sql, who, id, why);
        logMembers(sql, who, id, why);
        run(sql, """
                UPDATE registry.household h SET answers = h.answers || s.answers, hamlet = coalesce(s.hamlet, h.hamlet),
                    head_name = coalesce(s.head_name, h.head_name), version = h.version + 1,
                    changed_at = clock_timestamp()
                FROM intake.household s WHERE s.batch_id = {0} AND %s AND h.id = s.household_id
                """.formatted(CHANGED), id);
        run(sql, """
                INSERT INTO registry.member AS r (household_id, area_code, member_no, id, full_name, relation, sex,
                    birth_from, birth_to, status, status_date, citizen_id_sealed, citizen_id_index, answers)
                SELECT s.household_id, h.area_code, m.member_no, m.id, coalesce(m.full_name, o.full_name),
                    coalesce(m.relation, o.relation), coalesce(m.sex, o.sex),
                    CASE WHEN m.birth_from IS NULL THEN o.birth_from ELSE m.birth_from END,
                    CASE WHEN m.birth_from IS NULL THEN o.birth_to ELSE m.birth_to END,
                    coalesce(m.status, o.status, 'PRESENT'), coalesce(m.status_date, o.status_date),
                    CASE WHEN m.citizen_id_index IS NOT DISTINCT FROM o.citizen_id_index THEN o.citizen_id_sealed
                        ELSE coalesce(m.citizen_id_sealed, o.citizen_id_sealed) END,
                    coalesce(m.citizen_id_index, o.citizen_id_index), coalesce(o.answers, '{}') || m.answers
                FROM intake.household s
                JOIN registry.household h ON h.id = s.household_id
                JOIN intake.member m ON m.batch_id = s.batch_id AND m.no = s.no
                LEFT JOIN registry.member o ON o.household_id = s.household_id AND o.member_no = m.member_no
                WHERE s.batch_id = {0} AND %s
                ON CONFLICT (household_id, member_no) DO UPDATE SET full_name = excluded.full_name,
                    relation = excluded.relation, sex = excluded.sex, birth_from = excluded.birth_from,
                    birth_to = excluded.birth_to, status = excluded.status, status_date = excluded.status_date,
                    citizen_id_sealed = excluded.citizen_id_sealed, citizen_id_index = excluded.citizen_id_index,
                    answers = excluded.answers, version = r.version + 1
                """.formatted(CHANGED), id);
    }

    private static void logHouseholds(DSLContext sql, Acting who, UUID id, String why) {
        sql.execute("""
                INSERT INTO registry.change (household_id, account, who, kind, why, before, after)
                SELECT s.household_id, {1}, {2}, 'EDITED', {3}, d.before, d.after
                FROM intake.household s JOIN registry.household h ON h.id = s.household_id, LATERAL (
                    SELECT jsonb_object_agg(x.key, coalesce(x.before, '')) AS before,
                        jsonb_object_agg(x.key, coalesce(x.after, '')) AS after
                    FROM (SELECT e.key, intake.cell(h.answers -> e.key) AS before, intake.cell(e.value) AS after
                            FROM jsonb_each(s.answers) e WHERE h.answers -> e.key IS DISTINCT FROM e.value
                        UNION ALL SELECT 'hamlet', h.hamlet, s.hamlet
                            WHERE s.hamlet IS NOT NULL AND s.hamlet IS DISTINCT FROM h.hamlet) x) d
                WHERE s.batch_id = {0} AND %s AND d.before IS NOT NULL
                """.formatted(CHANGED), DSL.inline(id), DSL.val(who.account()), DSL.val(who.name()), DSL.val(why));
    }

    private static void logMembers(DSLContext sql, Acting who, UUID id, String why) {
        sql.execute("""
                INSERT INTO registry.change (household_id, member_no, account, who, kind, why, before, after)
                SELECT s.household_id, m.member_no, {1}, {2},
                    CASE WHEN r.id IS NULL THEN 'MEMBER_ADDED' ELSE 'MEMBER_EDITED' END, {3}, d.before, d.after
                FROM intake.household s JOIN intake.member m ON m.batch_id = s.batch_id AND m.no = s.no
                LEFT JOIN registry.member r ON r.household_id = s.household_id AND r.member_no = m.member_no, LATERAL (
                    SELECT jsonb_object_agg(x.key, coalesce(x.before, '')) AS before,
                        jsonb_object_agg(x.key, coalesce(x.after, '')) AS after
                    FROM (SELECT e.key, intake.cell(r.answers -> e.key) AS before, intake.cell(e.value) AS after
                            FROM jsonb_each(m.answers) e WHERE r.answers -> e.key IS DISTINCT FROM e.value
                        UNION ALL SELECT * FROM (VALUES ('full_name', r.full_name, m.full_name),
                                ('relation', r.relation, m.relation), ('sex', r.sex, m.sex), ('status', r.status, m.status),
                                ('birth_date', r.birth_from::text, m.birth_from::text),
                                ('status_date', r.status_date::text, m.status_date::text),
                                ('citizen_id', CASE WHEN r.citizen_id_index IS NULL THEN NULL ELSE '•••' END,
                                    CASE WHEN m.citizen_id_index IS NULL OR m.citizen_id_index = r.citizen_id_index
                                        THEN NULL ELSE '•••' END)
                            ) v(key, before, after)
                            WHERE v.after IS NOT NULL AND (v.after IS DISTINCT FROM v.before OR v.key = 'citizen_id')) x) d
                WHERE s.batch_id = {0} AND %s AND d.before IS NOT NULL
                """.formatted(CHANGED), DSL.inline(id), DSL.val(who.account()), DSL.val(who.name()), DSL.val(why));
    }

    /** The classes of changed households follow from all that is known of them now. */
    private void reclassify(DSLContext sql, Acting who, Batch batch, String why) {
        List<UUID> changed = sql.fetch(
                        "SELECT s.household_id FROM intake.household s WHERE s.batch_id = {0} AND " + CHANGED
                                + " ORDER BY s.no",
                        DSL.inline(batch.id()))
                .getValues(0, UUID.class);
        for (UUID household : changed) {
            households
                    .find(sql, household)
                    .ifPresent(stored -> reclassification.of(
                            sql,
                            household,
                            stored.check(standards.terms(batch.day())).household(),
                            batch.day(),
                            who,
                            why));
        }
    }

    private static void units(DSLContext sql, UUID id) {
        run(sql, """
                INSERT INTO intake.before_unit (batch_id, area_code, hamlet, day, before, after)
                SELECT {0}, u.area_code, u.hamlet, u.day, to_jsonb(d), '{}' FROM intake.unit u
                LEFT JOIN registry.denominator d ON (d.area_code, d.hamlet, d.day) = (u.area_code, u.hamlet, u.day)
                WHERE u.batch_id = {0}
                """, id);
        run(sql, """
                INSERT INTO registry.denominator AS d (area_code, hamlet, day, households, persons, women,
                    minority_households, minority_persons, source)
                SELECT area_code, hamlet, day, households, persons, women, minority_households, minority_persons, source
                FROM intake.unit WHERE batch_id = {0}
                ON CONFLICT (area_code, hamlet, day) DO UPDATE SET
                    households = coalesce(excluded.households, d.households),
                    persons = coalesce(excluded.persons, d.persons),
                    women = coalesce(excluded.women, d.women),
                    minority_households = coalesce(excluded.minority_households, d.minority_households),
                    minority_persons = coalesce(excluded.minority_persons, d.minority_persons),
                    source = coalesce(excluded.source, d.source)
                """, id);
        run(sql, """
                UPDATE intake.before_unit b SET after = to_jsonb(d) FROM registry.denominator d
                WHERE b.batch_id = {0} AND (d.area_code, d.hamlet, d.day) = (b.area_code, b.hamlet, b.day)
                """, id);
    }

    private static void periods(DSLContext sql, UUID id) {
        run(sql, """
                INSERT INTO registry.status_period (household_id, area_code, standard, class, valid_from, valid_to, mark,
                    decision_no, decision_date, certificate_no, reason, batch_id)
                SELECT h.id, h.area_code, p.standard, p.class, p.valid_from, p.valid_to, p.mark, p.decision_no,
                    p.decision_date, p.certificate_no, p.reason, {0}
                FROM intake.period p JOIN registry.household h ON h.household_code = p.household_code
                WHERE p.batch_id = {0} ORDER BY p.line
                """, id);
    }
}
