package vn.giamngheo.cli;

/** A command cannot go on; carries the sentence for the person who ran it, already in his language. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** A failure with its sentence and the exit status to end with. */
    public CommandFailure(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A failure with the exception that led to it; its stack trace is shown with {@code --debug} only. */
    public CommandFailure(ExitCode exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** The exit status to end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
