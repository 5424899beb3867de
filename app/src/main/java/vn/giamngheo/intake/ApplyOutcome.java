package vn.giamngheo.intake;

import java.util.List;

/** What became of the wish to apply a load or to undo it. */
public sealed interface ApplyOutcome {

    /** It was done. */
    record Done() implements ApplyOutcome {}

    /** Somebody else is applying a load to the same commune; {@code who} is empty where that may not be told. */
    record Busy(String who) implements ApplyOutcome {}

    /** Something is wrong with the load, and the good households only were not chosen. */
    record Wrong(long errors) implements ApplyOutcome {}

    /** The register has changed since it was compared; it was compared anew. */
    record Stale() implements ApplyOutcome {}

    /** Later work stands on rows of the load; the codes of some of those households. */
    record Touched(List<String> codes) implements ApplyOutcome {}

    /** Its state does not allow it. */
    record NotNow(BatchState state) implements ApplyOutcome {}
}
