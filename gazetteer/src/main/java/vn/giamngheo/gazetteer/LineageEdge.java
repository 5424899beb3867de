package vn.giamngheo.gazetteer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One way from a unit that ended to a unit that took over some of it.
 *
 * @param share the part of the old unit that went there, above 0 and at most 1, or null when not known
 */
public record LineageEdge(
        Unit.Key from, Unit.Key to, @Nullable BigDecimal share, Sureness sureness) {

    /** How far an edge can be relied on. */
    public enum Sureness {
        /** All edges of the old unit are known. */
        COMPLETE,
        /** The edge is known; the old unit may have others that are not. */
        PARTIAL,
        /** At least one reorganisation between the two is not known; others may be missing as well. */
        INDIRECT
    }
}
