package vn.giamngheo.access;

import static vn.giamngheo.db.access.Tables.ACCOUNT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
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
    private final Clock clock;
    private volatile @Nullable String nobodysHash;

    Accounts(DSLContext sql, PasswordEncoder passwords, Attempts attempts, Sessions sessions, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
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

    private int insert(DSLContext on, NewAccount account) {
        return on.insertInto(ACCOUNT)
                .set(ACCOUNT.LOGIN, normal(account.login()))
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.AREA_CODE, account.area())
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
        if (row == null || !right) {
            attempts.failed(login);
            return new Admission.Refused();
        }
        attempts.succeeded(login);
        return new Admission.Granted(account(row));
    }

    /** Replaces a person's password by one of his own and ends his other sessions. */
    public PasswordChange change(Account account, String present, String wanted, String repeated) {
        Optional<PasswordRules.Objection> objection =
                PasswordRules.objection(account.login(), present, wanted, repeated);
        if (objection.isPresent()) {
            return new PasswordChange.Objected(objection.get());
        }
        Admission admission = admit(account.login(), present);
        if (!(admission instanceof Admission.Granted)) {
            return new PasswordChange.NotAdmitted(admission);
        }
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash(wanted))
                .set(ACCOUNT.MUST_CHANGE, false)
                .set(ACCOUNT.PASSWORD_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
        sessions.closeAllOf(account.id());
        return new PasswordChange.Done(account.withOwnPassword());
    }

    static Account account(Record row) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.DISPLAY_NAME),
                Role.valueOf(row.get(ACCOUNT.ROLE)),
                row.get(ACCOUNT.AREA_CODE),
                row.get(ACCOUNT.MUST_CHANGE));
    }

    private String hash(String password) {
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

    private static String normal(String name) {
        String login = name.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return login.substring(0, Math.min(LONGEST_LOGIN, login.length()));
    }
}
