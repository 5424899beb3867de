package vn.giamngheo.sample;

/** Codes of the column {@code work_status}. */
enum Work {
    CONTRACT,
    NO_CONTRACT,
    OWN_WORK,
    SEEKING,
    NOT_WORKING;

    /** Whether who has this status counts as able to work when nothing else is known. */
    boolean showsAbility() {
        return this != NOT_WORKING;
    }
}
