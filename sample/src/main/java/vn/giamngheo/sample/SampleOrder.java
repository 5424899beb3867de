package vn.giamngheo.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What population is wanted.
 *
 * @param households how many households
 * @param seed which of all populations; the same order gives the same bytes
 * @param date the day the ages refer to and on which the units exist; null for the default
 * @param profile a real place and time to be followed, or null
 * @param area the province, district or commune to stay in, or null for the whole country
 */
public record SampleOrder(
        long households,
        long seed,
        @Nullable LocalDate date,
        @Nullable String profile,
        @Nullable String area) {}
