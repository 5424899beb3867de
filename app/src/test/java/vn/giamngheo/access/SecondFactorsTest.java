package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.giamngheo.access.SecondFactors.Offer;
import vn.giamngheo.access.SecondFactors.Shown;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.platform.Keys;

class SecondFactorsTest {

    private static final Database DATABASE = TestDatabases.fresh();
    private static final String LOGIN = "vo.thi.mai";
    private static final String PASSWORD = "trang sang tren song";

    private final DSLContext sql = DSL.using(DATABASE.as(vn.giamngheo.database.Role.APP), SQLDialect.POSTGRES);
    private final MovingClock clock = new MovingClock();
    private final Sessions sessions = new Sessions(sql, clock);
    private final Attempts attempts = new Attempts(sql, clock);
    private final Secrecy secrecy = new Secrecy(Keys.passing());
    private final Accounts accounts =
            new Accounts(sql, new BCryptPasswordEncoder(4), attempts, sessions, new AuditTrail(), clock);
    private final SecondFactors factors = new SecondFactors(sql, secrecy, attempts, sessions, new AuditTrail(), clock);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        sql.execute("DELETE FROM access.account");
        sql.execute("DELETE FROM access.attempt");
        accounts.add(new NewAccount(LOGIN, "Võ Thị Mai", Role.SIGNER, "20194", PASSWORD, false));
    }

    @Test
    void nobodyWorksBeforeTheFactorIsSetUpAndShown() {
        Account account = logIn();
        assertThat(account.factor()).isEqualTo(Factor.TO_SET_UP);
        assertThat(new Inside(account).getAuthorities()).isEmpty();
        Shown.SetUp done = setUp(account);
        assertThat(new Inside(done.account()).getAuthorities()).isNotEmpty();
        assertThat(done.recoveryCodes()).hasSize(8).doesNotHaveDuplicates();

        clock.pass(Duration.ofMinutes(1));
        Account again = logIn();
        assertThat(again.factor()).isEqualTo(Factor.TO_SHOW);
        assertThat(new Inside(again).getAuthorities()).isEmpty();
        String token = sessions.open(again);
        assertThat(new Sessions(sql, clock).find(token)).contains(again);
        assertThat(factors.show(again, code())).isInstanceOf(Shown.Right.class);
        String shown = sessions.open(again.withFactorShown());
        assertThat(new Sessions(sql, clock).find(shown)).contains(again.withFactorShown());
    }

    @Test
    void takesNoCodeTwice() {
        setUp(logIn());
        clock.pass(Duration.ofMinutes(1));
        Account account = logIn();
        String code = code();
        assertThat(factors.show(account, code)).isInstanceOf(Shown.Right.class);
        assertThat(factors.show(account, code)).isEqualTo(new Shown.Wrong());
    }

    @Test
    void recoveryCodeIsGoodOnce() {
        String code = setUp(logIn()).recoveryCodes().getFirst();
        Account account = logIn();
        assertThat(factors.show(account, " " + code.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(Shown.Right.class);
        assertThat(factors.show(account, code)).isEqualTo(new Shown.Wrong());
    }

    @Test
    void wrongCodesLockTheNameEvenWithTheRightPasswordBetweenThem() {
        setUp(logIn());
        for (int i = 0; i < Attempts.ALLOWED; i++) {
            assertThat(factors.show(logIn(), "00000" + i)).isEqualTo(new Shown.Wrong());
        }
        assertThat(accounts.admit(LOGIN, PASSWORD)).isEqualTo(new Admission.Locked(15));
    }

    @Test
    void setsUpNoFactorOverOneThatIsThere() {
        Account before = logIn();
        setUp(before);
        clock.pass(Duration.ofMinutes(1));
        Offer other = factors.offer(before, "Giảm Nghèo");
        assertThat(factors.setUp(before, other.sealed(), codeOf(before, other))).isEqualTo(new Shown.Wrong());
    }

    @Test
    void refusesAnOfferOfAnotherAccountOrKey() {
        Account account = logIn();
        Offer offer = factors.offer(account, "Giảm Nghèo");
        String code = codeOf(account, offer);
        Account other =
                new Account(UUID.randomUUID(), "ai.do", "Ai Đó", Role.SIGNER, null, null, false, Factor.TO_SET_UP);
        assertThat(factors.setUp(other, offer.sealed(), code)).isEqualTo(new Shown.Wrong());
        for (String sealed :
                Arrays.asList("", "x", "!!!", "A".repeat(9_000), offer.sealed().substring(4))) {
            assertThat(factors.setUp(account, sealed, code)).isInstanceOfAny(Shown.Wrong.class, Shown.Locked.class);
        }
    }

    @Test
    void offerCanBeScannedAndTypedAndComesBackTheSame() {
        Account account = logIn();
        Offer offer = factors.offer(account, "Giảm Nghèo");
        assertThat(offer.picture().path()).startsWith("M4 4h1v1h-1z").hasSizeGreaterThan(2_000);
        assertThat(offer.written()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(factors.again(account, "Giảm Nghèo", offer.sealed()).written())
                .isEqualTo(offer.written());
    }

    @Test
    void tableHoldsTheSecretSealed() {
        setUp(logIn());
        byte[] stored =
                sql.fetchSingle("SELECT totp_sealed FROM access.account").get(0, byte[].class);
        assertThat(stored).hasSize(12 + 20 + 16);
        assertThat(secrecy.open(UUID.randomUUID(), stored)).isEmpty();
    }

    private Account logIn() {
        return ((Admission.Granted) accounts.admit(LOGIN, PASSWORD)).account();
    }

    private Shown.SetUp setUp(Account account) {
        Offer offer = factors.offer(account, "Giảm Nghèo");
        return (Shown.SetUp) factors.setUp(account, offer.sealed(), codeOf(account, offer));
    }

    private String codeOf(Account account, Offer offer) {
        byte[] sealed = java.util.Base64.getUrlDecoder().decode(offer.sealed());
        return Totp.code(secrecy.open(account.id(), sealed).orElseThrow(), step());
    }

    private String code() {
        var row = sql.fetchSingle("SELECT id, totp_sealed FROM access.account");
        byte[] secret =
                secrecy.open(row.get(0, UUID.class), row.get(1, byte[].class)).orElseThrow();
        return Totp.code(secret, step());
    }

    private long step() {
        return clock.instant().getEpochSecond() / Totp.STEP_SECONDS;
    }
}
