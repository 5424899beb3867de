package vn.giamngheo.households.csv;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as a whole cannot be used; carries what a sentence about it needs. */
public final class UnusableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final FileFault fault;
    private final String file;
    private final long line;
    private final transient List<Object> details;

    /** A fault of a file. {@code line} is the physical line or 0 where no line is concerned. */
    public UnusableFile(FileFault fault, String file, long line, Object... details) {
        super(fault + " " + file + (line > 0 ? ":" + line : ""));
        this.fault = fault;
        this.file = file;
        this.line = line;
        this.details = List.of(details);
    }

    /** The same with the exception that showed it. */
    public static UnusableFile because(Throwable cause, FileFault fault, String file) {
        String message = cause.getMessage();
        UnusableFile failure = new UnusableFile(
                fault, file, 0, message == null ? cause.getClass().getSimpleName() : message);
        failure.initCause(cause);
        return failure;
    }

    public FileFault fault() {
        return fault;
    }

    /** The file as the person named it. */
    public String file() {
        return file;
    }

    /** The physical line, or 0 where no line is concerned. */
    public long line() {
        return line;
    }

    /** What fills the places of the sentence. */
    public List<Object> details() {
        @Nullable List<Object> known = details;
        return known == null ? List.of() : known;
    }
}
