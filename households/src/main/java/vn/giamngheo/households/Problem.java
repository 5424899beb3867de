package vn.giamngheo.households;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful in one cell.
 *
 * @param code what it is
 * @param file the file as the person named it
 * @param line the physical line, the head being 1
 * @param column the column as written in the head, or its code where the file does not have it
 * @param value the cell as written, shortened when very long
 * @param mend the text that was probably meant, or null where only a sentence can help
 * @param details what fills the places of the sentences
 */
public record Problem(
        Code code,
        String file,
        long line,
        String column,
        String value,
        @Nullable String mend,
        List<Object> details) {

    private static final int LONGEST_VALUE = 1_000;

    public Problem {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
        details = List.copyOf(details);
    }

    /** Whether the row stays. */
    public boolean warning() {
        return code.warning();
    }
}
