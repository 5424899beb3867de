package vn.giamngheo.sample;

import java.time.LocalDate;
import java.util.List;

/** How an order ended. */
public sealed interface SampleOutcome {

    /**
     * The three files are there.
     *
     * @param date the day the ages refer to
     * @param units rows of {@code units.csv}
     */
    record Written(LocalDate date, long households, long members, long units, List<Remark> remarks)
            implements SampleOutcome {}

    /** The order cannot be met; nothing was written. */
    record Refused(Refusal refusal, List<Object> arguments) implements SampleOutcome {}

    /** Why an order cannot be met. */
    enum Refusal {
        /** Argument: the number. */
        HOUSEHOLDS_NEGATIVE,
        /** Arguments: the number, the largest. */
        HOUSEHOLDS_TOO_MANY,
        /** Arguments: the number, the least, the profile. */
        HOUSEHOLDS_TOO_FEW,
        /** Arguments: what was given, the profiles there are. */
        PROFILE_UNKNOWN,
        /** Arguments: the code, the day. */
        AREA_UNKNOWN,
        /** Argument: the profile. */
        AREA_WITH_PROFILE,
        /** Argument: the day. */
        NO_UNITS
    }

    /**
     * Something the person who gave the order should know.
     *
     * @param count of how many communes it is true
     */
    record Remark(Kind kind, int count) {
        /** What is remarked. */
        public enum Kind {
            /** More households were asked for than live in these communes. */
            MORE_THAN_RESIDENTS,
            /** These communes of the profile do not exist on the day asked for. */
            NOT_VALID_THAT_DAY
        }
    }
}
