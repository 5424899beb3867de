package vn.giamngheo.sample;

/** The calendar date of a day counted from 1970-01-01, reckoned without objects. */
final class Day {

    int year;
    int month;
    int day;

    /** Sets this date (the algorithm of {@link java.time.LocalDate#ofEpochDay}, which allocates). */
    void set(int epochDay) {
        int z = epochDay + 719468;
        int era = Math.floorDiv(z, 146097);
        int dayOfEra = z - era * 146097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        month = shifted < 10 ? shifted + 3 : shifted - 9;
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    }

    /** Completed months from this day to another; a month begun on a day the other lacks is completed on the next. */
    int monthsTo(Day later) {
        int months = (later.year - year) * 12 + later.month - month;
        return later.day < day ? months - 1 : months;
    }
}
