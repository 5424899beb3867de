package vn.giamngheo.access;

import static vn.giamngheo.db.access.Tables.ACCOUNT;
import static vn.giamngheo.db.access.Tables.RECOVERY_CODE;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;
import vn.giamngheo.platform.Secrets;

/** The second factor: a secret in a telephone, set up once, and codes of it at every log-in. */
@Component
public final class SecondFactors {

    private static final int RECOVERY_CODES = 8;
    private static final int LONGEST_TYPED = 64;
    private static final int LONGEST_OFFER = 200;

    private final DSLContext sql;
    private final Secrecy secrecy;
    private final Attempts attempts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactors(
            DSLContext sql, Secrecy secrecy, Attempts attempts, Sessions sessions, AuditTrail trail, Clock clock) {
        this.sql = sql;
        this.secrecy = secrecy;
        this.attempts = attempts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A secret that may become one's second factor.
     *
     * @param sealed the secret as it comes back with the first code, readable here only
     * @param written the secret as it is typed by hand
     * @param picture the secret as a telephone reads it
     */
    public record Offer(String sealed, String written, QrCode picture) {}

    /** What came of showing a code. */
    public sealed interface Shown {

        /** It is right; the account may work now. */
        record Right(Account account) implements Shown {}

        /** It is right and the factor is set up; the codes are shown this once. */
        record SetUp(Account account, List<String> recoveryCodes) implements Shown {}

        /** It is wrong, old or was used before. */
        record Wrong() implements Shown {}

        /** Too many wrong ones. */
        record Locked(long minutes) implements Shown {}
    }

    /** A new secret to be set up. */
    public Offer offer(Account account, String product) {
        return offer(account, product, Totp.newSecret());
    }

    /** The same offer again, when the first code was wrong; a new one when it is not this account's. */
    public Offer again(Account account, String product, String sealed) {
        return offer(account, product, unsealed(account, sealed).orElseGet(Totp::newSecret));
    }

    private Offer offer(Account account, String product, byte[] secret) {
        String written = Totp.written(secret);
        String uri = "otpauth://totp/" + encoded(product) + ":" + encoded(account.login()) + "?secret="
                + written.replace(" ", "") + "&issuer=" + encoded(product);
        String sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(secrecy.seal(account.id(), secret));
        return new Offer(sealed, written, QrCode.of(uri));
    }

    /** Sets an offered secret up with its first code. */
    public Shown setUp(Account account, String sealed, String typed) {
        long minutes = attempts.lockedMinutes(account.login());
        if (minutes > 0) {
            return new Shown.Locked(minutes);
        }
        byte[] secret = unsealed(account, sealed).orElse(null);
        long step = secret == null ? -1 : Totp.matching(secret, digits(typed), now(), 0);
        if (secret == null || step < 0) {
            return wrong(account);
        }
        List<String> codes = new ArrayList<>();
        boolean done = sql.transactionResult(inside -> {
            int set = inside.dsl()
                    .update(ACCOUNT)
                    .set(ACCOUNT.TOTP_SEALED, secrecy.seal(account.id(), secret))
                    .set(ACCOUNT.TOTP_STEP, step)
                    .where(ACCOUNT.ID.eq(account.id()))
                    .and(ACCOUNT.TOTP_SEALED.isNull())
                    .execute();
            if (set == 0) {
                return false;
            }
            inside.dsl()
                    .deleteFrom(RECOVERY_CODE)
                    .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.id()))
                    .execute();
            for (int i = 0; i < RECOVERY_CODES; i++) {
                String code = OneTimePassword.draw();
                codes.add(code);
                inside.dsl()
                        .insertInto(RECOVERY_CODE)
                        .set(RECOVERY_CODE.ACCOUNT_ID, account.id())
                        .set(RECOVERY_CODE.CODE_HASH, Secrets.hash(code))
                        .execute();
            }
            note(inside.dsl(), account, "SECOND_FACTOR_SET_UP");
            return true;
        });
        if (!done) {
            return new Shown.Wrong();
        }
        attempts.succeeded(account.login());
        sessions.closeAllOf(account.id());
        return new Shown.SetUp(account.withFactorShown(), List.copyOf(codes));
    }

    /** Takes a code of the telephone, or one of the recovery codes. */
    public Shown show(Account account, String typed) {
        long minutes = attempts.lockedMinutes(account.login());
        if (minutes > 0) {
            return new Shown.Locked(minutes);
        }
        String code = digits(typed);
        boolean right = code.length() == Totp.DIGITS ? takes(account, code) : recovers(account, typed);
        if (!right) {
            return wrong(account);
        }
        attempts.succeeded(account.login());
        return new Shown.Right(account.withFactorShown());
    }

    private boolean takes(Account account, String code) {
        Record2<byte[], Long> row = sql.select(ACCOUNT.TOTP_SEALED, ACCOUNT.TOTP_STEP)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.id()))
                .and(ACCOUNT.TOTP_SEALED.isNotNull())
                .fetchOne();
        if (row == null) {
            return false;
        }
        byte[] secret = secrecy.open(account.id(), row.value1())
                .orElseThrow(() -> new IllegalStateException("the second factor was sealed with another key"));
        long step = Totp.matching(secret, code, now(), row.value2());
        return step >= 0
                && sql.update(ACCOUNT)
                                .set(ACCOUNT.TOTP_STEP, step)
                                .where(ACCOUNT.ID.eq(account.id()))
                                .and(ACCOUNT.TOTP_STEP.lt(step))
                                .execute()
                        == 1;
    }

    private boolean recovers(Account account, String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        if (code.length() > LONGEST_TYPED) {
            return false;
        }
        return sql.transactionResult(inside -> {
            int used = inside.dsl()
                    .deleteFrom(RECOVERY_CODE)
                    .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.id()))
                    .and(RECOVERY_CODE.CODE_HASH.eq(Secrets.hash(code)))
                    .execute();
            if (used == 1) {
                note(inside.dsl(), account, "RECOVERY_CODE_USED");
            }
            return used == 1;
        });
    }

    private Shown wrong(Account account) {
        attempts.failed(account.login());
        note(sql, account, "SECOND_FACTOR_FAILED");
        return new Shown.Wrong();
    }

    private void note(DSLContext on, Account account, String action) {
        trail.record(on, account.id(), account.area(), action, account.login(), Map.of());
    }

    /** Takes a person's second factor away, so that he sets up a new one. */
    static void forget(DSLContext inside, UUID account) {
        inside.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
        inside.update(ACCOUNT)
                .setNull(ACCOUNT.TOTP_SEALED)
                .set(ACCOUNT.TOTP_STEP, 0L)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private Optional<byte[]> unsealed(Account account, String sealed) {
        if (sealed.length() > LONGEST_OFFER) {
            return Optional.empty();
        }
        try {
            return secrecy.open(account.id(), Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String digits(String typed) {
        String code = typed.replace(" ", "").strip();
        return code.length() == Totp.DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9') ? code : "";
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
