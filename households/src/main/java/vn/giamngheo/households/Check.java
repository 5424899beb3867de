package vn.giamngheo.households;

import java.util.List;
import java.util.function.Consumer;

/** One rule of good data about a household as a whole. Does no I/O and keeps nothing between households. */
interface Check {

    /** Reports what is wrong or doubtful. */
    void check(Candidate household, Consumer<Problem> problems);

    /** All checks, one after another; each reports even when another did. */
    static Check all(List<Check> checks) {
        Check[] each = checks.toArray(Check[]::new);
        return (household, problems) -> {
            for (Check check : each) {
                check.check(household, problems);
            }
        };
    }

    /** A rule about every member. */
    static Check eachMember(RowCheck check) {
        return (household, problems) -> {
            for (SourceRow member : household.members()) {
                check.check(member, problems);
            }
        };
    }

    /** A rule about one row. */
    interface RowCheck {

        /** Reports what is wrong or doubtful. */
        void check(SourceRow row, Consumer<Problem> problems);
    }
}
