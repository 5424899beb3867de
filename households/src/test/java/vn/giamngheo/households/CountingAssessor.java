package vn.giamngheo.households;

import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Assessor;
import vn.giamngheo.law.Household;

/** A standard of one rule, for trying the stages around it: poor below a million đồng. */
final class CountingAssessor implements Assessor {

    @Override
    public Assessment assess(Household household) {
        Long income = household.answers().number("income");
        List<Assessment.Notice> notices = new ArrayList<>();
        if (household.answers().number("b2_points") != null) {
            notices.add(new Assessment.Notice("B2_DIFFERS", "b2_points", "10"));
        }
        if (household.answers().bool("special_hardship") != null) {
            notices.add(new Assessment.Notice("SOMETHING_NEW", "special_hardship", null));
        }
        return new Assessment(
                "try",
                income == null ? "UNDECIDED" : income < 1_000_000 ? "POOR" : "NONE",
                List.of("A", "B"),
                income,
                1_000_000L,
                null,
                10L,
                household.members().size() > 2 ? List.of("water", "telecom") : List.of(),
                income == null ? List.of("income") : List.of(),
                List.of(),
                notices,
                "0123456789abcdef");
    }
}
