package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.platform.Language;

class AccountAdministrationTest {

    private static final Database DATABASE = TestDatabases.fresh();

    private final DSLContext sql = DSL.using(DATABASE.as(vn.giamngheo.database.Role.APP), SQLDialect.POSTGRES);
    private final DSLContext owner = DSL.using(DATABASE.as(vn.giamngheo.database.Role.OWNER), SQLDialect.POSTGRES);
    private final MovingClock clock = new MovingClock();
    private final Sessions sessions = new Sessions(sql, clock);
    private final AuditTrail trail = new AuditTrail();
    private final AreaScopes scopes = new AreaScopes(sql, clock);
    private final Rights rights = new Rights();
    private final Accounts accounts =
            new Accounts(sql, new BCryptPasswordEncoder(4), new Attempts(sql, clock), sessions, trail, clock);
    private final AccountAdministration administration =
            new AccountAdministration(sql, rights, scopes, accounts, sessions, trail, clock);
    private final AuditReader reader = new AuditReader(new Scoped(sql, scopes), rights, clock);

    private final Acting everywhere = who(Role.ADMINISTRATOR, null);
    private final Acting inDaNang = who(Role.ADMINISTRATOR, "48");

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        owner.execute("TRUNCATE access.account, audit.entry CASCADE");
        owner.execute("DELETE FROM access.attempt");
    }

    @Test
    void newAccountGetsAOneTimePassword() {
        AccountOutcome.Made made = make(everywhere, "can.bo", "COMMUNE_OFFICER", "20194", "", "CB-1");
        Account account = granted(accounts.admit("can.bo", made.oneTimePassword()));
        assertThat(account.mustChange()).isTrue();
        assertThat(account.area()).isEqualTo("20194");
        assertThat(administration.find(everywhere, made.id()).orElseThrow().areaName())
                .contains("Hải Vân");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE_OFFICER, '', '', area, AREA_MISSING",
        "COMMUNE_OFFICER, 99999, '', area, AREA_UNKNOWN",
        "COMMUNE_OFFICER, 00004, '', area, AREA_OUTSIDE",
        "COMMUNE_OFFICER, 48, '', area, AREA_LEVEL",
        "PROVINCE_OFFICER, 20194, '', area, AREA_LEVEL",
        "DISTRICT_OFFICER, 20194, '', area, AREA_LEVEL",
        "HAMLET_SURVEYOR, 20194, '', hamlet, HAMLET_MISSING",
        "COMMUNE_OFFICER, 20194, Tổ 1, hamlet, HAMLET_NOT_HERE",
        "EMPEROR, 20194, '', role, ROLE_MISSING",
        "PROVINCE_OFFICER, '', '', area, AREA_MISSING"
    })
    void refusesAnAreaThatDoesNotFitTheRole(String role, String area, String hamlet, String field, String key) {
        assertThat(administration.make(inDaNang, draft("ai.do", role, area, hamlet, "CB-9")))
                .isEqualTo(new AccountOutcome.Wrong(Map.of(field, key)));
    }

    @Test
    void rolesThatMayNotMeetInOnePersonAreRefused() {
        make(everywhere, "can.bo", "COMMUNE_OFFICER", "20194", "", "CB-1");
        assertThat(administration.make(everywhere, draft("chu.tich", "SIGNER", "20194", "", "CB-1")))
                .isEqualTo(new AccountOutcome.Wrong(Map.of("role", "ROLES_APART")));
        AccountOutcome.Made school = make(everywhere, "truong", "SCHOOL", "20194", "", "CB-1");
        long version =
                administration.find(everywhere, school.id()).orElseThrow().version();
        assertThat(administration.change(
                        everywhere, school.id(), draft("truong", "SIGNER", "20194", "", "CB-1"), version))
                .isEqualTo(new AccountOutcome.Wrong(Map.of("role", "ROLES_APART")));
        assertThat(make(everywhere, "chu.tich", "SIGNER", "20194", "", "CB-2")).isNotNull();
    }

    @Test
    void lockedAccountLetsNobodyInAndFreesThePersonForAnotherRole() {
        AccountOutcome.Made made = make(everywhere, "can.bo", "COMMUNE_OFFICER", "20194", "", "CB-1");
        String token = sessions.open(granted(accounts.admit("can.bo", made.oneTimePassword())));
        assertThat(administration.lock(everywhere, made.id())).isTrue();
        assertThat(sessions.find(token)).isEmpty();
        assertThat(accounts.admit("can.bo", made.oneTimePassword())).isEqualTo(new Admission.Refused());
        make(everywhere, "chu.tich", "SIGNER", "20194", "", "CB-1");
        assertThat(administration.unlock(everywhere, made.id())).isTrue();
    }

    @Test
    void staleChangeIsTold() {
        AccountOutcome.Made made = make(everywhere, "can.bo", "COMMUNE_OFFICER", "20194", "", "CB-1");
        AccountDraft draft = draft("can.bo", "COMMUNE_OFFICER", "20200", "", "CB-1");
        assertThat(administration.change(everywhere, made.id(), draft, 0)).isEqualTo(new AccountOutcome.Saved());
        assertThat(administration.change(everywhere, made.id(), draft, 0)).isEqualTo(new AccountOutcome.Stale());
    }

    @Test
    void administratorOfAnAreaReachesNoAccountOutsideIt() {
        AccountOutcome.Made far = make(everywhere, "ha.noi", "COMMUNE_OFFICER", "00004", "", "CB-1");
        AccountOutcome.Made whole = make(everywhere, "tinh", "PROVINCE_OFFICER", "", "", "CB-2");
        make(everywhere, "da.nang", "COMMUNE_OFFICER", "20194", "", "CB-3");
        assertThat(administration.page(inDaNang, "", null).stream().map(AccountRow::login))
                .containsExactly("da.nang");
        for (UUID foreign : List.of(far.id(), whole.id(), UUID.randomUUID())) {
            AccountDraft draft = draft("x", "COMMUNE_OFFICER", "20194", "", "CB-1");
            assertThat(administration.find(inDaNang, foreign)).isEmpty();
            assertThat(administration.change(inDaNang, foreign, draft, 0)).isEqualTo(new AccountOutcome.Unknown());
            assertThat(administration.renewPassword(inDaNang, foreign)).isEmpty();
            assertThat(administration.lock(inDaNang, foreign)).isFalse();
            assertThat(administration.unlock(inDaNang, foreign)).isFalse();
            assertThat(administration.forgetFactor(inDaNang, foreign)).isFalse();
        }
        assertThat(accounts.admit("ha.noi", far.oneTimePassword())).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void nobodyLocksHimselfOrGivesHimselfAnotherRole() {
        AccountOutcome.Made made = make(everywhere, "quan.tri", "ADMINISTRATOR", "48", "", "CB-1");
        Acting himself = new Acting(made.id(), "quan.tri", "Quản Trị", Role.ADMINISTRATOR, "48", null, Language.VI);
        assertThat(administration.lock(himself, made.id())).isFalse();
        assertThat(administration.renewPassword(himself, made.id())).isEmpty();
        assertThat(administration.change(
                        himself, made.id(), draft("quan.tri", "PROVINCE_OFFICER", "48", "", "CB-1"), 0))
                .isEqualTo(new AccountOutcome.Wrong(Map.of("role", "OWN_ROLE")));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyUseCaseAsksForItsRight(Role role) {
        if (rights.has(role, Right.ACCOUNT_MANAGE)) {
            return;
        }
        Acting who = who(role, null);
        UUID id = UUID.randomUUID();
        AccountDraft draft = AccountDraft.empty();
        List<Runnable> useCases = List.of(
                () -> administration.page(who, "", null),
                () -> administration.find(who, id),
                () -> administration.make(who, draft),
                () -> administration.change(who, id, draft, 0),
                () -> administration.renewPassword(who, id),
                () -> administration.lock(who, id),
                () -> administration.unlock(who, id),
                () -> administration.forgetFactor(who, id));
        for (Runnable useCase : useCases) {
            assertThatThrownBy(useCase::run).isInstanceOf(Refusal.class);
        }
        if (!rights.has(role, Right.AUDIT_READ)) {
            assertThatThrownBy(() -> reader.page(who, all())).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void pagesByName() {
        for (int i = 0; i < AccountAdministration.PAGE + 3; i++) {
            accounts.add(new NewAccount("tk%03d".formatted(i), "Ai", Role.AUDITOR, null, "x", true));
        }
        List<AccountRow> first = administration.page(everywhere, "tk", null);
        assertThat(first).hasSize(AccountAdministration.PAGE + 1);
        String last = first.get(AccountAdministration.PAGE - 1).login();
        assertThat(administration.page(everywhere, "tk", last).stream().map(AccountRow::login))
                .containsExactly("tk050", "tk051", "tk052");
        assertThat(administration.page(everywhere, "%", null)).isEmpty();
    }

    @Test
    void everyChangeAndEveryLogInLeavesOneEntry() {
        AccountOutcome.Made made = make(everywhere, "can.bo", "COMMUNE_OFFICER", "20194", "", "CB-1");
        accounts.admit("can.bo", "wrong");
        accounts.admit("nobody", "a password typed into the wrong field");
        Account account = granted(accounts.admit("can.bo", made.oneTimePassword()));
        accounts.change(account, made.oneTimePassword(), "mot cau de nho", "mot cau de nho");
        accounts.left(account);
        administration.lock(everywhere, made.id());
        List<AuditEntry> entries = reader.page(everywhere, all());
        assertThat(entries.stream().map(AuditEntry::action))
                .containsExactly(
                        "ACCOUNT_LOCKED",
                        "LOGGED_OUT",
                        "PASSWORD_CHANGED",
                        "LOGGED_IN",
                        "LOGIN_FAILED",
                        "LOGIN_FAILED",
                        "ACCOUNT_MADE");
        assertThat(entries.get(4).subject()).as("a name without account").isNull();
        assertThat(entries.getLast().details()).containsEntry("area", "20194");
        assertThat(reader.page(inDaNang, all()).stream().map(AuditEntry::action))
                .as("his area's people only")
                .containsExactly("LOGGED_OUT", "PASSWORD_CHANGED", "LOGGED_IN", "LOGIN_FAILED");
        assertThat(reader.page(everywhere, new AuditQuery(null, "can.bo", "LOGGED_IN", null, null, null)))
                .hasSize(1);
        assertThat(reader.page(everywhere, new AuditQuery(entries.get(2).id(), null, null, null, null, null)))
                .hasSize(4);
    }

    private AccountOutcome.Made make(Acting who, String login, String role, String area, String hamlet, String person) {
        AccountOutcome outcome = administration.make(who, draft(login, role, area, hamlet, person));
        assertThat(outcome).isInstanceOf(AccountOutcome.Made.class);
        return (AccountOutcome.Made) outcome;
    }

    private static AccountDraft draft(String login, String role, String area, String hamlet, String person) {
        return new AccountDraft(login, "Ai Đó", role, area, hamlet, person);
    }

    private static AuditQuery all() {
        return new AuditQuery(null, null, null, null, null, null);
    }

    private static Account granted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Granted.class);
        return ((Admission.Granted) admission).account();
    }

    private static Acting who(Role role, @Nullable String area) {
        return new Acting(UUID.randomUUID(), "quan.tri", "Quản Trị", role, area, null, Language.VI);
    }
}
