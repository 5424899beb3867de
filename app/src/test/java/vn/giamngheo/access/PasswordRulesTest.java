package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.access.PasswordRules.Objection.HOLDS_LOGIN;
import static vn.giamngheo.access.PasswordRules.Objection.REPEATED_OTHERWISE;
import static vn.giamngheo.access.PasswordRules.Objection.TOO_LONG;
import static vn.giamngheo.access.PasswordRules.Objection.TOO_PLAIN;
import static vn.giamngheo.access.PasswordRules.Objection.TOO_SHORT;
import static vn.giamngheo.access.PasswordRules.Objection.UNCHANGED;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void takesASentenceInVietnamese() {
        assertThat(objection("trăng sáng trên sông")).isEmpty();
    }

    @Test
    void countsCharactersNotBytesAndBytesNotCharacters() {
        assertThat(objection("ăâđêôơưá9")).contains(TOO_SHORT);
        assertThat(objection("ăâđêôơưá9x")).isEmpty();
        assertThat(objection("trăng sáng ".repeat(6))).contains(TOO_LONG);
    }

    @Test
    void objectsToWhatIsEasyToGuess() {
        assertThat(objection("la-Hoa.LE-day")).contains(HOLDS_LOGIN);
        assertThat(objection("aaaaaaaaabab")).contains(TOO_PLAIN);
        assertThat(objection("the present one")).contains(UNCHANGED);
    }

    @Test
    void objectsToASlipOfTheHand() {
        assertThat(PasswordRules.objection("hoa.le", "the present one", "mot cau de nho", "mot cau de nhi"))
                .contains(REPEATED_OTHERWISE);
    }

    private static Optional<PasswordRules.Objection> objection(String wanted) {
        return PasswordRules.objection("hoa.le", "the present one", wanted, wanted);
    }
}
