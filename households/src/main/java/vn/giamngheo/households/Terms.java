package vn.giamngheo.households;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What files are checked against.
 *
 * @param date the day of the review (ngày rà soát): ages, units and future dates are judged on it
 * @param areas the units of that day
 * @param indicators codes of the indicators for which marks may be given
 */
public record Terms(LocalDate date, AreaRegister areas, Collection<String> indicators) {

    public Terms {
        indicators = List.copyOf(indicators);
    }
}
