package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/**
 * A figure of the law, with the days from which its values hold.
 *
 * @param values in order of their first day; never empty
 */
public record Parameter(String name, Text what, @Nullable Citation citation, Certainty certainty, List<Dated> values) {

    /** The key of a value that is the same everywhere. */
    public static final String EVERYWHERE = "";

    /**
     * A value from a day on: one number (Long or Double) by area type, or a single one under {@link #EVERYWHERE}.
     */
    public record Dated(LocalDate from, Map<String, Object> byAreaType) {}

    /** The value on a day; before the first one known, the first: a what-if goes by the nearest figure there is. */
    public Dated on(LocalDate day) {
        Dated found = values.getFirst();
        for (Dated value : values) {
            if (!value.from().isAfter(day)) {
                found = value;
            }
        }
        return found;
    }
}
