package vn.giamngheo.households;

/** Is told how far a long run has come; called often, so it must be quick. */
public interface Progress {

    /** Nobody is told. */
    Progress NONE = (stage, done, total) -> {};

    /** So many bytes of so many are done. */
    void at(Stage stage, long done, long total);

    /** The parts of a run that take time. */
    enum Stage {
        /** Which codes are there. */
        SURVEY,
        /** Members are put into the order of their households. */
        ORDER,
        /** Households are read, checked and decided on. */
        DECIDE
    }
}
