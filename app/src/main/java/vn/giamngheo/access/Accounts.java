package vn.giamngheo.access;

import static vn.giamngheo.db.access.Tables.ACCOUNT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of this installation. */
@Component
public final class Accounts {

    /** The name of the administrator that an empty installation gets. */
    public static final String FIRST_LOGIN = "admin";

    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_TYPED = 256;

    private final DSLContext sql;
    private final PasswordEncoder passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;
    private volatile @Nullable String nobodysHash;

    Accounts(
            DSLContext sql,
            PasswordEncoder passwords,
            Attempts attempts,
            Sessions sessions,
            AuditTrail trail,
            Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes the first administrator of an empty installation; returns his one-time password, which is kept nowhere. */
    public Optional<String> makeFirstAdministrator(String displayName) {
        return sql.transactionResult(inside -> {
            inside.dsl().execute("LOCK TABLE access.account IN SHARE ROW EXCLUSIVE MODE");
            if (inside.dsl().fetchExists(ACCOUNT)) {
                return Optional.empty();
            }
            String password = OneTimePassword.draw();
            insert(inside.dsl(), new NewAccount(FIRST_LOGIN, displayName, Role.ADMINISTRATOR, null, password, true));
            return Optional.of(password);
        });
    }

    /** Adds an account unless its name is taken; returns whether it was added. */
    public boolean add(NewAccount account) {
        boolean taken = sql.fetchExists(ACCOUNT, ACCOUNT.LOGIN.eq(normal(account.login())));
        return !taken && insert(sql, account) == 1;
    }

    int insert(DSLContext on, NewAccount account) {
        return on.insertInto(ACCOUNT)
                .set(ACCOUNT.LOGIN, normal(account.login()))
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.AREA_CODE, account.area())
                .set(ACCOUNT.HAMLET, account.hamlet())
                .set(ACCOUNT.PERSON, account.person())
                .set(ACCOUNT.KNOWN_TO_ALL, account.knownToAll())
                .set(ACCOUNT.PASSWORD_HASH, hash(account.password()))
                .set(ACCOUNT.MUST_CHANGE, account.oneTime())
                .onConflictDoNothing()
                .execute();
    }

    /** Lets a person in who shows name and password; five wrong attempts in a row lock the name for a while. */
    public Admission admit(String name, String password) {
        String login = normal(name);
        long minutes = attempts.lockedMinutes(login);
        if (minutes > 0) {
            return new Admission.Locked(minutes);
        }
        Record row = sql.selectFrom(ACCOUNT).where(ACCOUNT.LOGIN.eq(login)).fetchOne();
        String stored = row == null ? nobodysHash() : row.get(ACCOUNT.PASSWORD_HASH);
        boolean right = password.length() <= LONGEST_TYPED && passwords.matches(password, stored);
        if (row == null || !right || row.get(ACCOUNT.LOCKED_AT) != null) {
            attempts.failed(login);
            note(row, "LOGIN_FAILED");
            return new Admission.Refused();
        }
        Account account = account(row, false);
        if (account.factor() != Factor.TO_SHOW) {
            attempts.succeeded(login);
        }
        note(row, "LOGGED_IN");
        return new Admission.Granted(account);
    }

    /** Notes that somebody has logged out. */
    void left(Account account) {
        trail.record(sql, account.id(), account.area(), "LOGGED_OUT", account.login(), Map.of());
    }

    /** The name typed is noted only where there is such an account: it may have been a password. */
    private void note(@Nullable Record row, String action) {
        if (row == null) {
            trail.record(sql, null, null, action, null, Map.of());
        } else {
            trail.record(
                    sql, row.get(ACCOUNT.ID), row.get(ACCOUNT.AREA_CODE), action, row.get(ACCOUNT.LOGIN), Map.of());
        }
    }

    /** Replaces a person's password by one of his own and ends his other sessions. */
    public PasswordChange change(Account account, String present, String wanted, String repeated) {
        Optional<PasswordRules.Objection> objection =
                PasswordRules.objection(account.login(), present, wanted, repeated);
        if (objection.isPresent()) {
            return new PasswordChange.Objected(objection.get());
        }
        long minutes = attempts.lockedMinutes(account.login());
        if (minutes > 0) {
            return new PasswordChange.NotAdmitted(new Admission.Locked(minutes));
        }
        String stored = sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.id()))
                .fetchOne(ACCOUNT.PASSWORD_HASH);
        if (stored == null || present.length() > LONGEST_TYPED || !passwords.matches(present, stored)) {
            attempts.failed(account.login());
            return new PasswordChange.NotAdmitted(new Admission.Refused());
        }
        sql.transaction(inside -> {
            inside.dsl()
                    .update(ACCOUNT)
                    .set(ACCOUNT.PASSWORD_HASH, hash(wanted))
                    .set(ACCOUNT.MUST_CHANGE, false)
                    .set(ACCOUNT.PASSWORD_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                    .where(ACCOUNT.ID.eq(account.id()))
                    .execute();
            trail.record(inside.dsl(), account.id(), account.area(), "PASSWORD_CHANGED", account.login(), Map.of());
        });
        sessions.closeAllOf(account.id());
        return new PasswordChange.Done(account.withOwnPassword());
    }

    static Account account(Record row, boolean factorShown) {
        Role role = Role.valueOf(row.get(ACCOUNT.ROLE));
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.DISPLAY_NAME),
                role,
                row.get(ACCOUNT.AREA_CODE),
                row.get(ACCOUNT.HAMLET),
                row.get(ACCOUNT.MUST_CHANGE),
                Factor.of(role, row.get(ACCOUNT.KNOWN_TO_ALL), row.get(ACCOUNT.TOTP_SEALED) != null, factorShown));
    }

    String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    /** Compared against when there is no such account, so that the time taken tells nothing. */
    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = hash(UUID.randomUUID().toString());
            nobodysHash = hash;
        }
        return hash;
    }

    static String normal(String name) {
        String login = name.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return login.substring(0, Math.min(LONGEST_LOGIN, login.length()));
    }
}
