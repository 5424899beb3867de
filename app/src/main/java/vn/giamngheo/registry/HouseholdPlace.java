package vn.giamngheo.registry;

import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page begins.
 *
 * @param code the code of the household beside the page; null for the very beginning or end
 * @param back whether the page ends before that household instead of beginning after it
 */
public record HouseholdPlace(@Nullable String code, boolean back) {

    /** The first page. */
    public static final HouseholdPlace START = new HouseholdPlace(null, false);

    /** The last page. */
    public static final HouseholdPlace END = new HouseholdPlace(null, true);

    /** The page after a household. */
    public static HouseholdPlace after(String code) {
        return new HouseholdPlace(code, false);
    }

    /** The page before a household. */
    public static HouseholdPlace before(String code) {
        return new HouseholdPlace(code, true);
    }
}
