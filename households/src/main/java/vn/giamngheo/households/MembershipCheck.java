package vn.giamngheo.households;

import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;

/** A household has members, and not more than a household can have. */
final class MembershipCheck implements Check {

    private final Column code = Dictionary.get().household().column("household_code");

    @Override
    public void check(Candidate household, Consumer<Problem> problems) {
        int members = household.members().size();
        boolean keyed = household.row().answers().get(code) != null;
        if (members == 0 && keyed && !household.repeated()) {
            problems.accept(household.row().problem(Code.HOUSEHOLD_WITHOUT_MEMBER, code));
        }
        if (members > Batch.MOST_MEMBERS) {
            problems.accept(household.row().problem(Code.MEMBERS_TOO_MANY, code, Batch.MOST_MEMBERS));
        }
    }
}
