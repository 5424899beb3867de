package vn.giamngheo.cli;

/** How a command ends, as a number that scripts can rely on. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Done, but some rows were left out because of errors. */
    DONE_WITH_ROW_ERRORS(1),
    /** Arguments, files or the data directory cannot be used. */
    UNUSABLE(2),
    /** Refused because of rights or of the present state. */
    REFUSED(3),
    /** Our own fault. */
    FAULT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit status. */
    public int number() {
        return number;
    }
}
