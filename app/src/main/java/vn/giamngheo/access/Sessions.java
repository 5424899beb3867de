package vn.giamngheo.access;

import static vn.giamngheo.db.access.Tables.ACCOUNT;
import static vn.giamngheo.db.access.Tables.SESSION;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.platform.Secrets;

/** Who is logged in: kept in memory, and in a table so that a restart logs nobody out. */
@Component
public final class Sessions {

    /** How long a session lasts without being used. */
    static final Duration IDLE = Duration.ofHours(12);
    /** How long a session lasts at most. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    private final DSLContext sql;
    private final Clock clock;
    private final Map<ByteBuffer, Open> open = new ConcurrentHashMap<>();

    private record Open(Account account, Instant madeAt, Instant usedAt) {}

    Sessions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Opens a session; returns the token that the browser shows from now on. */
    public String open(Account account) {
        String token = Secrets.token();
        Instant now = clock.instant();
        sql.deleteFrom(SESSION)
                .where(SESSION.USED_AT.lt(utc(now.minus(IDLE))).or(SESSION.MADE_AT.lt(utc(now.minus(LONGEST)))))
                .execute();
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Secrets.hash(token))
                .set(SESSION.ACCOUNT_ID, account.id())
                .set(SESSION.MADE_AT, utc(now))
                .set(SESSION.USED_AT, utc(now))
                .set(SESSION.SECOND_FACTOR, account.factor() == Factor.SHOWN)
                .execute();
        open.put(key(token), new Open(account, now, now));
        return token;
    }

    /** Ends the session of a request and opens another one; returns its token. */
    public String renew(HttpServletRequest request, Account account) {
        SessionCookie.token(request).ifPresent(this::close);
        return open(account);
    }

    /** The account of a token, if its session is still open. */
    Optional<Account> find(String token) {
        ByteBuffer key = key(token);
        Open session = open.get(key);
        if (session == null) {
            session = stored(token);
        }
        Instant now = clock.instant();
        if (session == null
                || session.usedAt.plus(IDLE).isBefore(now)
                || session.madeAt.plus(LONGEST).isBefore(now)) {
            open.remove(key);
            return Optional.empty();
        }
        if (session.usedAt.plus(NOTED_EVERY).isBefore(now)) {
            note(token, now);
            session = new Open(session.account, session.madeAt, now);
        }
        open.put(key, session);
        return Optional.of(session.account);
    }

    /** Ends one session. */
    void close(String token) {
        open.remove(key(token));
        sql.deleteFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(Secrets.hash(token)))
                .execute();
    }

    /** Ends every session of an account. */
    void closeAllOf(UUID account) {
        sql.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
        open.values().removeIf(session -> session.account.id().equals(account));
    }

    private @Nullable Open stored(String token) {
        Record row = sql.select(ACCOUNT.asterisk(), SESSION.MADE_AT, SESSION.USED_AT, SESSION.SECOND_FACTOR)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.TOKEN_HASH.eq(Secrets.hash(token)))
                .fetchOne();
        return row == null
                ? null
                : new Open(
                        Accounts.account(row, row.get(SESSION.SECOND_FACTOR)),
                        row.get(SESSION.MADE_AT).toInstant(),
                        row.get(SESSION.USED_AT).toInstant());
    }

    private void note(String token, Instant now) {
        sql.update(SESSION)
                .set(SESSION.USED_AT, utc(now))
                .where(SESSION.TOKEN_HASH.eq(Secrets.hash(token)))
                .execute();
    }

    private static ByteBuffer key(String token) {
        return ByteBuffer.wrap(Secrets.hash(token));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
