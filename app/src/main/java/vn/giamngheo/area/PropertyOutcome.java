package vn.giamngheo.area;

/** What came of recording a property. */
public sealed interface PropertyOutcome {

    /** It is recorded. */
    record Recorded() implements PropertyOutcome {}

    /** It was recorded already, the same in everything. */
    record Unchanged() implements PropertyOutcome {}

    /** No unit has the code on the first day. */
    record UnitUnknown() implements PropertyOutcome {}

    /** Another value holds on some of the days and did not begin before. */
    record Overlaps(Property other) implements PropertyOutcome {}
}
