package vn.giamngheo.gazetteer;

/** What is not certain about a unit. */
public enum Doubt {
    /** The first day is where our knowledge begins or a bound, not the day of a legal text. */
    START_NOT_VERIFIED,
    /** The last day is a bound, not the day of a legal text. */
    END_NOT_VERIFIED
}
