package vn.giamngheo.sample;

/** What an order asks of a household. */
enum Need {
    /** Nothing in particular. */
    ANY,
    /** Poor at the start of the period, with a member of working age who is able to work. */
    POOR_ABLE,
    /** Poor at the start of the period, without such a member. */
    POOR_UNABLE,
    /** Not poor at the start of the period. */
    NOT_POOR
}
