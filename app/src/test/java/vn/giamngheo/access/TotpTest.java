package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of the test values in RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / Totp.STEP_SECONDS)).isEqualTo(code);
        assertThat(Totp.matching(SECRET, code, second, 0)).isEqualTo(second / Totp.STEP_SECONDS);
    }

    @Test
    void takesTheCodeBeforeAndAfterAndNoOther() {
        long second = 1_234_567_890L;
        long step = second / Totp.STEP_SECONDS;
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 1), second, 0))
                .isEqualTo(step - 1);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 1), second, 0))
                .isEqualTo(step + 1);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 2), second, 0))
                .isNegative();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 2), second, 0))
                .isNegative();
        assertThat(Totp.matching(SECRET, "", second, 0)).isNegative();
    }

    @Test
    void takesNoCodeTwice() {
        long second = 1_234_567_890L;
        long step = second / Totp.STEP_SECONDS;
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step), second, step)).isNegative();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 1), second, step))
                .isNegative();
    }

    @Test
    void writesTheSecretInLettersThatATelephoneKnows() {
        assertThat(Totp.written(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
    }
}
