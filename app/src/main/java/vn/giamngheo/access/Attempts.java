package vn.giamngheo.access;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static vn.giamngheo.db.access.Tables.ATTEMPT;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Counts wrong log-ins in a row under a name and locks the name for a while; names without an account are treated alike. */
@Component
final class Attempts {

    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Clock clock;

    Attempts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For how many more minutes a name is locked; 0 when it is not. */
    long lockedMinutes(String login) {
        OffsetDateTime until = sql.select(ATTEMPT.LOCKED_UNTIL)
                .from(ATTEMPT)
                .where(ATTEMPT.LOGIN.eq(login))
                .fetchOne(ATTEMPT.LOCKED_UNTIL);
        if (until == null || !until.isAfter(now())) {
            return 0;
        }
        return Math.max(1, Duration.between(now(), until).plusSeconds(59).toMinutes());
    }

    /** Counts one more wrong log-in, and forgets names not tried for a day. */
    void failed(String login) {
        OffsetDateTime now = now();
        OffsetDateTime recent = now.minus(LOCK);
        Field<Integer> failures = when(ATTEMPT.LAST_AT.lt(recent), inline(1)).otherwise(ATTEMPT.FAILURES.plus(1));
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.LOGIN, login)
                .set(ATTEMPT.FAILURES, 1)
                .set(ATTEMPT.LAST_AT, now)
                .onConflict(ATTEMPT.LOGIN)
                .doUpdate()
                .set(ATTEMPT.FAILURES, failures)
                .set(ATTEMPT.LAST_AT, greatest(ATTEMPT.LAST_AT, inline(now)))
                .set(ATTEMPT.LOCKED_UNTIL, when(failures.ge(ALLOWED), inline(now.plus(LOCK))))
                .execute();
        sql.deleteFrom(ATTEMPT).where(ATTEMPT.LAST_AT.lt(now.minusDays(1))).execute();
    }

    /** Forgets the wrong log-ins under a name. */
    void succeeded(String login) {
        sql.deleteFrom(ATTEMPT).where(ATTEMPT.LOGIN.eq(login)).execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
