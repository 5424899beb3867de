package vn.giamngheo.law.dictionary;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as people give it: a day, a month or a year. It stands for every day from {@code first} to {@code last}
 * (both included), so what depends on the exact day may be unknown.
 */
public record PartialDate(LocalDate first, LocalDate last) {

    public PartialDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** One known day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /** Any day of a month. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    /** Any day of a year. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether the exact day is known. */
    public boolean exact() {
        return first.equals(last);
    }
}
