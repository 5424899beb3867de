package vn.giamngheo.registry.web;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.Tally;

/**
 * One unit in the table of the overview.
 *
 * @param name the unit's name
 * @param within the unit it lies in, where the rows of several such units stand together; else null
 * @param path where its own overview is, or null when there is none
 */
record UnitRow(
        String name, @Nullable String within, @Nullable String path, Tally tally) {

    /** What the bar shows of a class: the rate, or the count where there is no denominator. */
    long weight(HouseholdClass householdClass) {
        return tally.rate(householdClass).orElse(tally.of(householdClass));
    }

    long weight() {
        return weight(HouseholdClass.POOR) + weight(HouseholdClass.NEAR_POOR);
    }
}
