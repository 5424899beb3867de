package vn.giamngheo.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page shows of the rows of a load. */
public final class Listed {

    private Listed() {}

    /** A problem in the words of a language. */
    public record ProblemRow(
            String sheet, long line, String heading, String value, String message, String mend, boolean wrong) {}

    /**
     * A waiting household.
     *
     * @param fields which answers it would change, as {@code column} or {@code member.column}
     * @param doubt why it may be a household of the register, or null
     * @param found the household of the register that it may be, or null
     */
    public record HouseholdRow(
            int no,
            long line,
            String code,
            String hamlet,
            String head,
            String outcome,
            List<String> fields,
            @Nullable String doubt,
            @Nullable String foundCode,
            @Nullable UUID found,
            @Nullable String choice) {}
}
