package vn.giamngheo.access;

/** How a session stands to the second factor. */
public enum Factor {
    /** The role or the account needs none. */
    NOT_NEEDED,
    /** It has to be set up before any work. */
    TO_SET_UP,
    /** A code has to be shown before any work. */
    TO_SHOW,
    /** A code was shown. */
    SHOWN;

    static Factor of(Role role, boolean knownToAll, boolean setUp, boolean shown) {
        if (knownToAll || !RightsTable.shipped().needsSecondFactor(role)) {
            return NOT_NEEDED;
        }
        if (!setUp) {
            return TO_SET_UP;
        }
        return shown ? SHOWN : TO_SHOW;
    }

    /** Whether it stands in the way of work. */
    boolean due() {
        return this == TO_SET_UP || this == TO_SHOW;
    }
}
