package vn.giamngheo.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as lists show it.
 *
 * @param head the name of its head, or null where it has none
 * @param classCode its class under the standard of the list, or null where it was never classified
 * @param day the day of that class
 * @param income income per person in đồng, or null when unknown
 * @param deprivations what it certainly lacks, or null where it was never classified
 * @param members how many live in it
 */
public record HouseholdRow(
        UUID id,
        String code,
        String area,
        @Nullable String hamlet,
        @Nullable String head,
        @Nullable String classCode,
        @Nullable LocalDate day,
        @Nullable Long income,
        @Nullable Integer deprivations,
        int members) {

    /** The class it counts under. */
    public HouseholdClass householdClass() {
        return HouseholdClass.of(classCode);
    }
}
