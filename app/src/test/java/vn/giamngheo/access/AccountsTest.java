package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;

class AccountsTest {

    private static final Database DATABASE = TestDatabases.fresh();
    private static final String LOGIN = "le.minh.quan";
    private static final String PASSWORD = "trang sang tren song";

    private final DSLContext sql = DSL.using(DATABASE.as(vn.giamngheo.database.Role.APP), SQLDialect.POSTGRES);
    private final MovingClock clock = new MovingClock();
    private final Sessions sessions = new Sessions(sql, clock);
    private final Accounts accounts = new Accounts(
            sql, new BCryptPasswordEncoder(4), new Attempts(sql, clock), sessions, new AuditTrail(), clock);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        sql.execute("DELETE FROM access.account");
        sql.execute("DELETE FROM access.attempt");
        accounts.add(new NewAccount(LOGIN, "Lê Minh Quân", Role.COMMUNE_OFFICER, "20194", PASSWORD, false));
    }

    @Test
    void admitsNameAndPasswordWhateverTheCaseOfTheName() {
        assertThat(accounts.admit(" Le.Minh.QUAN ", PASSWORD)).isInstanceOf(Admission.Granted.class);
        assertThat(accounts.admit(LOGIN, PASSWORD + " ")).isEqualTo(new Admission.Refused());
        assertThat(accounts.admit("", "")).isEqualTo(new Admission.Refused());
    }

    @Test
    void locksANameAfterFiveWrongPasswordsForAQuarterOfAnHour() {
        for (int i = 0; i < Attempts.ALLOWED; i++) {
            assertThat(accounts.admit(LOGIN, "wrong")).isEqualTo(new Admission.Refused());
        }
        assertThat(accounts.admit(LOGIN, PASSWORD)).isEqualTo(new Admission.Locked(15));
        clock.pass(Duration.ofMinutes(14));
        assertThat(accounts.admit(LOGIN, PASSWORD)).isEqualTo(new Admission.Locked(1));
        clock.pass(Duration.ofSeconds(61));
        assertThat(accounts.admit(LOGIN, PASSWORD)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void treatsANameWithoutAccountLikeOneWith() {
        for (int i = 0; i < Attempts.ALLOWED; i++) {
            assertThat(accounts.admit("nobody", "wrong")).isEqualTo(new Admission.Refused());
        }
        assertThat(accounts.admit("nobody", "wrong")).isEqualTo(new Admission.Locked(15));
    }

    @Test
    void forgetsWrongPasswordsAfterARightOne() {
        for (int i = 0; i < 3 * Attempts.ALLOWED; i++) {
            accounts.admit(LOGIN, i % 3 == 2 ? PASSWORD : "wrong");
        }
        assertThat(accounts.admit(LOGIN, PASSWORD)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void makesOneFirstAdministratorHoweverManyAsk() throws Exception {
        sql.execute("DELETE FROM access.account");
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 4)
                    .mapToObj(i -> many.submit(() -> accounts.makeFirstAdministrator("Quản trị viên")))
                    .toList();
            long made = 0;
            for (Future<Optional<String>> one : asked) {
                made += one.get().isPresent() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(accounts.makeFirstAdministrator("Quản trị viên")).isEmpty();
    }

    @Test
    void oneTimePasswordHasToBeReplaced() {
        sql.execute("DELETE FROM access.account");
        String once = accounts.makeFirstAdministrator("Quản trị viên").orElseThrow();
        assertThat(once).matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}");
        Account admin = granted(accounts.admit(Accounts.FIRST_LOGIN, once));
        assertThat(admin.mustChange()).isTrue();
        assertThat(new Inside(admin).getAuthorities()).isEmpty();
        assertThat(accounts.change(admin, once, "mot cau de nho", "mot cau de nho"))
                .isEqualTo(new PasswordChange.Done(admin.withOwnPassword()));
        assertThat(granted(accounts.admit(Accounts.FIRST_LOGIN, "mot cau de nho"))
                        .mustChange())
                .isFalse();
    }

    @Test
    void changedPasswordEndsTheOtherSessions() {
        Account account = granted(accounts.admit(LOGIN, PASSWORD));
        String here = sessions.open(account);
        assertThat(sessions.find(here)).contains(account);
        accounts.change(account, PASSWORD, "mot cau de nho", "mot cau de nho");
        assertThat(sessions.find(here)).isEmpty();
    }

    @Test
    void wrongPresentPasswordChangesNothing() {
        Account account = granted(accounts.admit(LOGIN, PASSWORD));
        assertThat(accounts.change(account, "wrong", "mot cau de nho", "mot cau de nho"))
                .isEqualTo(new PasswordChange.NotAdmitted(new Admission.Refused()));
        assertThat(accounts.admit(LOGIN, PASSWORD)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void sessionOutlivesTheProcessButNotItsTime() {
        Account account = granted(accounts.admit(LOGIN, PASSWORD));
        String token = sessions.open(account);
        assertThat(new Sessions(sql, clock).find(token)).contains(account);
        clock.pass(Sessions.IDLE.plusSeconds(1));
        assertThat(new Sessions(sql, clock).find(token)).isEmpty();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void sessionInUseLastsAWeekAtMost() {
        String token = sessions.open(granted(accounts.admit(LOGIN, PASSWORD)));
        for (long hours = 0; hours <= Sessions.LONGEST.toHours(); hours += 11) {
            assertThat(sessions.find(token)).as("after %d hours", hours).isPresent();
            clock.pass(Duration.ofHours(11));
        }
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void tableOfSessionsHoldsNoToken() {
        String token = sessions.open(granted(accounts.admit(LOGIN, PASSWORD)));
        assertThat(sql.fetchValue("SELECT string_agg(encode(token_hash, 'escape'), ' ') FROM access.session")
                        .toString())
                .doesNotContain(token);
    }

    private static Account granted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Granted.class);
        return ((Admission.Granted) admission).account();
    }
}
