package vn.giamngheo.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * The class a household has under a standard, as last computed.
 *
 * @param day the day it was computed for
 * @param since the first day it was seen with this class without a break
 * @param unknown the questions that would decide it, where it is undecided
 */
public record StoredClass(String standard, String code, LocalDate day, LocalDate since, List<String> unknown) {

    /** The class it counts under. */
    public HouseholdClass householdClass() {
        return HouseholdClass.of(code);
    }
}
