package vn.giamngheo.registry;

/**
 * How many households a list holds.
 *
 * @param number the number, or the most that is counted
 * @param more whether there are more than that
 */
public record HouseholdCount(int number, boolean more) {}
