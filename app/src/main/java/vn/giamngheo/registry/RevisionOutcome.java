package vn.giamngheo.registry;

import java.util.List;
import vn.giamngheo.households.Problem;

/** What became of a wish to change a household. */
public sealed interface RevisionOutcome {

    /** It is done. */
    record Done(StoredHousehold household, List<Problem> doubts) implements RevisionOutcome {}

    /** Nothing was changed by it: it says what is stored already. */
    record Unchanged(StoredHousehold household) implements RevisionOutcome {}

    /** Nothing is written: answers are wrong. */
    record Wrong(StoredHousehold stored, List<Problem> problems) implements RevisionOutcome {}

    /** Nothing is written: no reason is given. */
    record NoReason(StoredHousehold stored) implements RevisionOutcome {}

    /** Nothing is written: somebody else changed the household meanwhile. */
    record Stale(StoredHousehold stored) implements RevisionOutcome {}

    /** There is no such household or member within the scope. */
    record Missing() implements RevisionOutcome {}
}
