package vn.giamngheo.access;

/** For how much an account can be. */
public enum AreaRule {
    /** Everything this installation holds. */
    INSTALLATION,
    /** A province. */
    PROVINCE,
    /** A district as it was until the tier ended. */
    DISTRICT,
    /** A commune. */
    COMMUNE,
    /** One hamlet of a commune. */
    HAMLET
}
