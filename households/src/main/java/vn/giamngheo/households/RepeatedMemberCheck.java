package vn.giamngheo.households;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;

/** Every member number stands once in its household. */
final class RepeatedMemberCheck implements Check {

    private static final int BITS = 64;

    private final Column number = Dictionary.get().member().column("member_no");

    @Override
    public void check(Candidate household, Consumer<Problem> problems) {
        long seen = 0;
        boolean doubtful = false;
        for (SourceRow member : household.members()) {
            Long value = (Long) member.answers().get(number);
            if (value != null) {
                doubtful |= value >= BITS || (seen & 1L << value) != 0;
                seen |= value < BITS ? 1L << value : 0;
            }
        }
        if (doubtful) {
            count(household.members(), problems);
        }
    }

    private void count(List<SourceRow> members, Consumer<Problem> problems) {
        Map<Object, Integer> times = new HashMap<>();
        for (SourceRow member : members) {
            Object value = member.answers().get(number);
            if (value != null) {
                times.merge(value, 1, Integer::sum);
            }
        }
        for (SourceRow member : members) {
            Object value = member.answers().get(number);
            if (value != null && times.getOrDefault(value, 0) > 1) {
                problems.accept(member.problem(Code.KEY_REPEATED, number));
            }
        }
    }
}
