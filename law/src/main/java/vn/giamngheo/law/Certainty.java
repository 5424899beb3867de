package vn.giamngheo.law;

/** How a figure or rule of a pack was seen; everything but {@code VERIFIED} is shown as unverified. */
public enum Certainty {
    /** Read in a source text. */
    VERIFIED,
    /** Restated by others. */
    SECOND_HAND,
    /** From memory, to be checked. */
    FROM_MEMORY
}
