package vn.giamngheo.sample;

/** Codes of the columns {@code schooling} and {@code qualification}, in their order. */
enum Level {
    NONE,
    PRESCHOOL,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    VOCATIONAL,
    COLLEGE;

    boolean reaches(Level other) {
        return compareTo(other) >= 0;
    }
}
