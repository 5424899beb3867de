package vn.giamngheo.households;

import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;

/** Every code of the household file stands once; of a repeated one no row can be trusted. */
final class RepeatedHouseholdCheck implements Check {

    private final Column code = Dictionary.get().household().column("household_code");

    @Override
    public void check(Candidate household, Consumer<Problem> problems) {
        if (household.repeated()) {
            problems.accept(household.row().problem(Code.KEY_REPEATED, code));
        }
    }
}
