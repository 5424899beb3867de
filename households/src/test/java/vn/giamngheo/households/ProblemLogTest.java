package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemLogTest {

    @Test
    void printsAThousandOfEachKindAndWritesAllErrors() {
        List<String> lines = new ArrayList<>();
        List<byte[]> rows = new ArrayList<>();
        ProblemLog log = new ProblemLog(ProblemTexts.in("en"), lines::add, rows::add);
        for (int line = 2; line < 1_502; line++) {
            log.accept(new Problem(Code.KEY_MISSING, "h.csv", line, "household_code", "", null, List.of()));
            log.accept(new Problem(Code.CITIZEN_ID_OLD, "m.csv", line, "citizen_id", "123456789", null, List.of()));
        }

        assertThat(lines).hasSize(2_000);
        assertThat(rows).hasSize(1_501);
        assertThat(log.errorsNotPrinted()).isEqualTo(500);
        assertThat(log.warningsNotPrinted()).isEqualTo(500);
    }
}
