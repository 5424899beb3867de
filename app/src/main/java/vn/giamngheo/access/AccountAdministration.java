package vn.giamngheo.access;

import static org.jooq.impl.DSL.noCondition;
import static vn.giamngheo.db.access.Tables.ACCOUNT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.gazetteer.Unit;

/** The accounts within an administrator's area; every use case asks for the right and leaves an entry in the audit trail. */
@Component
public final class AccountAdministration {

    /** How many accounts a page shows. */
    public static final int PAGE = 50;

    private final DSLContext sql;
    private final Rights rights;
    private final AreaScopes scopes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    AccountAdministration(
            DSLContext sql,
            Rights rights,
            AreaScopes scopes,
            Accounts accounts,
            Sessions sessions,
            AuditTrail trail,
            Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.scopes = scopes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Accounts by name, one more than a page where there are more.
     *
     * @param words part of a name, or an empty text for all
     * @param after the name after which to go on, or null
     */
    public List<AccountRow> page(Acting who, String words, @Nullable String after) {
        rights.require(who, Right.ACCOUNT_MANAGE);
        String part = "%"
                + words.strip()
                        .replace("\0", "")
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
        Condition wanted = words.isBlank()
                ? noCondition()
                : ACCOUNT.LOGIN.likeIgnoreCase(part).or(ACCOUNT.DISPLAY_NAME.likeIgnoreCase(part));
        return sql.selectFrom(ACCOUNT)
                .where(within(who))
                .and(wanted)
                .and(after == null ? noCondition() : ACCOUNT.LOGIN.gt(Accounts.normal(after)))
                .orderBy(ACCOUNT.LOGIN)
                .limit(PAGE + 1)
                .fetch(this::row);
    }

    /** One account; empty where there is none within the area. */
    public Optional<AccountRow> find(Acting who, UUID id) {
        rights.require(who, Right.ACCOUNT_MANAGE);
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).and(within(who)).fetchOptional(this::row);
    }

    /** Makes an account with a one-time password. */
    public AccountOutcome make(Acting who, AccountDraft draft) {
        rights.require(who, Right.ACCOUNT_MANAGE);
        return sql.transactionResult(inside -> {
            AccountChecks checks = check(inside.dsl(), who, draft, null);
            if (checks.wrong().isEmpty() && inside.dsl().fetchExists(ACCOUNT, ACCOUNT.LOGIN.eq(checks.login))) {
                checks.wrong().put("login", "LOGIN_TAKEN");
            }
            if (!checks.wrong().isEmpty()) {
                return new AccountOutcome.Wrong(checks.wrong());
            }
            String password = OneTimePassword.draw();
            Role role = Objects.requireNonNull(checks.role);
            accounts.insert(
                    inside.dsl(),
                    new NewAccount(
                            checks.login,
                            checks.displayName,
                            role,
                            checks.area,
                            checks.hamlet,
                            checks.person,
                            password,
                            true,
                            false));
            UUID id = inside.dsl()
                    .select(ACCOUNT.ID)
                    .from(ACCOUNT)
                    .where(ACCOUNT.LOGIN.eq(checks.login))
                    .fetchSingle(ACCOUNT.ID);
            note(inside.dsl(), who, "ACCOUNT_MADE", id, Map.of("role", role, "area", orAll(checks.area)));
            return new AccountOutcome.Made(id, checks.login, password);
        });
    }

    /** Changes name, role and area of an account; its sessions end. */
    public AccountOutcome change(Acting who, UUID id, AccountDraft draft, long version) {
        rights.require(who, Right.ACCOUNT_MANAGE);
        AccountOutcome outcome = sql.transactionResult(inside -> {
            Record row = inside.dsl()
                    .selectFrom(ACCOUNT)
                    .where(ACCOUNT.ID.eq(id))
                    .and(within(who))
                    .forUpdate()
                    .fetchOne();
            if (row == null) {
                return new AccountOutcome.Unknown();
            }
            if (row.get(ACCOUNT.VERSION) != version) {
                return new AccountOutcome.Stale();
            }
            AccountChecks checks = check(inside.dsl(), who, draft, id);
            checks.wrong().remove("login");
            boolean himself = id.equals(who.account());
            if (himself && (checks.role != who.role() || !Objects.equals(checks.area, who.area()))) {
                checks.wrong().put("role", "OWN_ROLE");
            }
            if (!checks.wrong().isEmpty()) {
                return new AccountOutcome.Wrong(checks.wrong());
            }
            Role role = Objects.requireNonNull(checks.role);
            inside.dsl()
                    .update(ACCOUNT)
                    .set(ACCOUNT.DISPLAY_NAME, checks.displayName)
                    .set(ACCOUNT.ROLE, role.name())
                    .set(ACCOUNT.AREA_CODE, checks.area)
                    .set(ACCOUNT.HAMLET, checks.hamlet)
                    .set(ACCOUNT.PERSON, checks.person)
                    .set(ACCOUNT.VERSION, version + 1)
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
            note(inside.dsl(), who, "ACCOUNT_CHANGED", id, Map.of("role", role, "area", orAll(checks.area)));
            return new AccountOutcome.Saved();
        });
        if (outcome instanceof AccountOutcome.Saved && !id.equals(who.account())) {
            sessions.closeAllOf(id);
        }
        return outcome;
    }

    /** Gives an account a new one-time password; empty where there is no such account within the area. */
    public Optional<String> renewPassword(Acting who, UUID id) {
        String password = OneTimePassword.draw();
        String hash = accounts.hash(password);
        boolean done = act(
                who,
                id,
                "PASSWORD_RENEWED",
                inside -> inside.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, hash)
                        .set(ACCOUNT.MUST_CHANGE, true)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .execute());
        return done ? Optional.of(password) : Optional.empty();
    }

    /** Locks an account; returns whether there is such a one within the area, other than one's own. */
    public boolean lock(Acting who, UUID id) {
        return act(
                who,
                id,
                "ACCOUNT_LOCKED",
                inside -> inside.update(ACCOUNT)
                        .set(ACCOUNT.LOCKED_AT, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .execute());
    }

    /** Opens a locked account again. */
    public boolean unlock(Acting who, UUID id) {
        return act(
                who,
                id,
                "ACCOUNT_UNLOCKED",
                inside -> inside.update(ACCOUNT)
                        .setNull(ACCOUNT.LOCKED_AT)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .execute());
    }

    /** Takes a lost second factor away; it is set up anew at the next log-in. */
    public boolean forgetFactor(Acting who, UUID id) {
        return act(who, id, "SECOND_FACTOR_TAKEN", inside -> SecondFactors.forget(inside, id));
    }

    private boolean act(Acting who, UUID id, String action, java.util.function.Consumer<DSLContext> work) {
        rights.require(who, Right.ACCOUNT_MANAGE);
        boolean done = sql.transactionResult(inside -> {
            boolean there = !id.equals(who.account())
                    && inside.dsl().fetchExists(ACCOUNT, ACCOUNT.ID.eq(id).and(within(who)));
            if (there) {
                work.accept(inside.dsl());
                note(inside.dsl(), who, action, id, Map.of());
            }
            return there;
        });
        if (done) {
            sessions.closeAllOf(id);
        }
        return done;
    }

    private AccountChecks check(DSLContext inside, Acting who, AccountDraft draft, @Nullable UUID itself) {
        inside.execute("SELECT pg_advisory_xact_lock(hashtextextended('access.account', 0))");
        AccountChecks checks = new AccountChecks(draft, who, rights, scopes);
        checks.checkPerson(inside, itself);
        return checks;
    }

    private Condition within(Acting who) {
        return who.area() == null ? noCondition() : ACCOUNT.AREA_CODE.in(scopes.codes(who.area()));
    }

    private AccountRow row(Record row) {
        Role role = Role.valueOf(row.get(ACCOUNT.ROLE));
        boolean setUp = row.get(ACCOUNT.TOTP_SEALED) != null;
        String area = row.get(ACCOUNT.AREA_CODE);
        return new AccountRow(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.DISPLAY_NAME),
                role,
                area,
                area == null ? null : name(area),
                row.get(ACCOUNT.HAMLET),
                row.get(ACCOUNT.PERSON),
                row.get(ACCOUNT.MUST_CHANGE),
                row.get(ACCOUNT.LOCKED_AT) != null,
                Factor.of(role, row.get(ACCOUNT.KNOWN_TO_ALL), setUp, false).due(),
                setUp,
                row.get(ACCOUNT.VERSION));
    }

    /** The name of a unit, the latest one it had; its code where it is no unit. */
    public String name(String area) {
        List<Unit> units = scopes.units().ever(area);
        return units.isEmpty() ? area : units.getLast().fullName();
    }

    private void note(DSLContext inside, Acting who, String action, UUID id, Map<String, ?> details) {
        trail.record(inside, who, action, id.toString(), details);
    }

    private static String orAll(@Nullable String area) {
        return area == null ? "*" : area;
    }
}
