package vn.giamngheo.registry;

import java.time.LocalDate;

/**
 * A standard that households have been classified under.
 *
 * @param standard its id, for example {@code vn-2022}
 * @param day the latest day that the classes are of
 */
public record Standing(String standard, LocalDate day) {}
