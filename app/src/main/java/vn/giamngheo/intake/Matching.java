package vn.giamngheo.intake;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Compares the waiting households of a load with the register, set by set: by code, by citizen number, by name, birth and
 * hamlet. What the file leaves blank is not compared: blank is unknown, and unknown takes nothing away.
 */
@Component
final class Matching {

    /** Says of every waiting household what it is to the register. */
    void match(DSLContext sql, UUID batch) {
        sql.execute("""
                UPDATE intake.household SET outcome = 'NEW', doubt = NULL, found = NULL, version = NULL, fields = '{}',
                    choice = NULL
                WHERE batch_id = {0}
                """, org.jooq.impl.DSL.inline(batch));
        byCode(sql, batch);
        otherPersons(sql, batch);
        elsewhere(sql, batch);
        byCitizenNumber(sql, batch);
        byNameBirthAndHamlet(sql, batch);
        fields(sql, batch);
    }

    /** Counts the outcomes into the load. */
    void count(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.batch b SET fresh = c.fresh, changed = c.changed, same = c.same, doubtful = c.doubtful,
                    units = (SELECT count(*) FROM intake.unit WHERE batch_id = {0}),
                    ledger = (SELECT count(*) FROM intake.period WHERE batch_id = {0})
                FROM (SELECT count(*) FILTER (WHERE outcome = 'NEW' OR choice = 'NEW') AS fresh,
                        count(*) FILTER (WHERE outcome = 'CHANGED' OR choice = 'SAME_HOUSEHOLD') AS changed,
                        count(*) FILTER (WHERE outcome = 'SAME') AS same,
                        count(*) FILTER (WHERE outcome = 'DOUBTFUL' AND choice IS NULL) AS doubtful
                    FROM intake.household WHERE batch_id = {0}) c
                WHERE b.id = {0}
                """, batch);
    }

    private static void byCode(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.household s SET outcome = 'SAME', household_id = h.id, version = h.version
                FROM registry.household h
                WHERE s.batch_id = {0} AND h.household_code = s.household_code AND h.area_code = s.area_code
                """, batch);
    }

    /** The code is known, but under one number of it stands somebody of another name and another birth. */
    private static void otherPersons(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.household s SET outcome = 'DOUBTFUL', doubt = 'OTHER_PERSON', found = s.household_id
                WHERE s.batch_id = {0} AND s.outcome = 'SAME' AND EXISTS (
                    SELECT FROM intake.member m JOIN registry.member r
                        ON r.household_id = s.household_id AND r.member_no = m.member_no
                    WHERE m.batch_id = s.batch_id AND m.no = s.no
                        AND platform.fold(m.full_name) <> platform.fold(r.full_name)
                        AND (m.birth_to < r.birth_from OR m.birth_from > r.birth_to))
                """, batch);
    }

    private static void elsewhere(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.household s SET outcome = 'DOUBTFUL', doubt = 'CODE_ELSEWHERE'
                WHERE s.batch_id = {0} AND s.outcome = 'NEW' AND s.no IN (SELECT intake.codes_elsewhere({0}))
                """, batch);
    }

    private static void byCitizenNumber(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.household s SET outcome = 'DOUBTFUL', doubt = 'CITIZEN_NUMBER', found = f.household_id
                FROM (SELECT DISTINCT ON (m.no) m.no, r.household_id
                    FROM intake.member m JOIN registry.member r ON r.citizen_id_index = m.citizen_id_index
                    WHERE m.batch_id = {0} AND m.citizen_id_index IS NOT NULL AND m.relation = 'HEAD'
                        AND r.status NOT IN ('LEFT', 'DIED')
                    ORDER BY m.no, r.household_id) f
                WHERE s.batch_id = {0} AND s.outcome = 'NEW' AND s.no = f.no
                """, batch);
    }

    private static void byNameBirthAndHamlet(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.household s SET outcome = 'DOUBTFUL', doubt = 'NAME_BIRTH_HAMLET', found = f.id
                FROM (SELECT DISTINCT ON (n.no) n.no, h.id
                    FROM intake.household n
                    JOIN intake.member m ON m.batch_id = n.batch_id AND m.no = n.no AND m.relation = 'HEAD'
                    JOIN registry.household h ON h.area_code = n.area_code
                        AND platform.fold(h.head_name) = platform.fold(n.head_name)
                        AND platform.fold(coalesce(h.hamlet, '')) = platform.fold(coalesce(n.hamlet, ''))
                    JOIN registry.member r ON r.household_id = h.id AND r.relation = 'HEAD'
                        AND r.birth_from <= m.birth_to AND r.birth_to >= m.birth_from
                    WHERE n.batch_id = {0} AND n.outcome = 'NEW'
                    ORDER BY n.no, h.id) f
                WHERE s.batch_id = {0} AND s.outcome = 'NEW' AND s.no = f.no
                """, batch);
    }

    /** Which answers a known household would have otherwise. */
    private static void fields(DSLContext sql, UUID batch) {
        run(sql, """
                UPDATE intake.household s
                SET outcome = CASE WHEN s.outcome = 'SAME' THEN 'CHANGED' ELSE s.outcome END, fields = f.fields
                FROM (SELECT x.no, array_agg(DISTINCT x.field ORDER BY x.field) AS fields FROM (
                    SELECT s.no, d.field FROM intake.household s
                        JOIN registry.household h ON h.id = coalesce(s.found, s.household_id), LATERAL (
                            SELECT e.key FROM jsonb_each(s.answers) e WHERE h.answers -> e.key IS DISTINCT FROM e.value
                            UNION ALL SELECT 'hamlet' WHERE s.hamlet IS NOT NULL AND s.hamlet IS DISTINCT FROM h.hamlet
                        ) d(field)
                        WHERE s.batch_id = {0}
                    UNION ALL
                    SELECT s.no, d.field FROM intake.household s
                        JOIN intake.member m ON m.batch_id = s.batch_id AND m.no = s.no
                        LEFT JOIN registry.member r
                            ON r.household_id = coalesce(s.found, s.household_id) AND r.member_no = m.member_no, LATERAL (
                            SELECT 'member.' || e.key FROM jsonb_each(m.answers) e
                                WHERE r.id IS NOT NULL AND r.answers -> e.key IS DISTINCT FROM e.value
                            UNION ALL SELECT 'member' WHERE r.id IS NULL
                            UNION ALL SELECT 'member.full_name'
                                WHERE r.id IS NOT NULL AND m.full_name IS NOT NULL AND m.full_name IS DISTINCT FROM r.full_name
                            UNION ALL SELECT 'member.relation'
                                WHERE r.id IS NOT NULL AND m.relation IS NOT NULL AND m.relation IS DISTINCT FROM r.relation
                            UNION ALL SELECT 'member.sex'
                                WHERE r.id IS NOT NULL AND m.sex IS NOT NULL AND m.sex IS DISTINCT FROM r.sex
                            UNION ALL SELECT 'member.birth_date'
                                WHERE r.id IS NOT NULL AND m.birth_from IS NOT NULL
                                    AND (m.birth_from, m.birth_to) IS DISTINCT FROM (r.birth_from, r.birth_to)
                            UNION ALL SELECT 'member.status'
                                WHERE r.id IS NOT NULL AND m.status IS NOT NULL AND m.status IS DISTINCT FROM r.status
                            UNION ALL SELECT 'member.status_date'
                                WHERE r.id IS NOT NULL AND m.status_date IS NOT NULL
                                    AND m.status_date IS DISTINCT FROM r.status_date
                            UNION ALL SELECT 'member.citizen_id'
                                WHERE r.id IS NOT NULL AND m.citizen_id_index IS NOT NULL
                                    AND m.citizen_id_index IS DISTINCT FROM r.citizen_id_index
                        ) d(field)
                        WHERE s.batch_id = {0} AND (s.outcome = 'SAME' OR s.found IS NOT NULL)) x
                    GROUP BY x.no) f
                WHERE s.batch_id = {0} AND s.no = f.no AND (s.outcome = 'SAME' OR s.found IS NOT NULL)
                """, batch);
    }

    static void run(DSLContext sql, String statement, UUID batch) {
        sql.execute(statement, org.jooq.impl.DSL.inline(batch));
    }
}
