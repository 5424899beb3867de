package vn.giamngheo.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says of a unit for a time, for example that a commune is of a region of special difficulty.
 *
 * @param code the unit's code on {@code validFrom}
 * @param hamlet the hamlet (thôn, tổ dân phố) of the unit it is said of, or empty for the whole unit
 * @param name the name in the open list, in lower case
 * @param validTo the last day, inclusive, or null
 * @param document the decision, or null
 */
public record Property(
        String code,
        String hamlet,
        String name,
        String value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String document) {}
