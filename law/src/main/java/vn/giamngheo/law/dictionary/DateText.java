package vn.giamngheo.law.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The shapes in which dates are written: {@code yyyy-mm-dd}, {@code d/m/yyyy}, {@code m/yyyy} and {@code yyyy}. */
final class DateText {

    private static final int LONGEST = 30;

    private DateText() {}

    /** Reads a date, or says why not. */
    static Reading read(String text) {
        try {
            PartialDate date = parse(text);
            return date != null ? new Reading.Value(date) : new Reading.Unreadable("DATE_UNREADABLE", mend(text));
        } catch (DateTimeException e) {
            return new Reading.Unreadable("DATE_IMPOSSIBLE", null);
        }
    }

    private static @Nullable PartialDate parse(String text) {
        int length = text.length();
        if (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        if (length == 4) {
            int year = number(text, 0, 4);
            return year < 0 ? null : PartialDate.ofYear(year);
        }
        int last = text.lastIndexOf('/');
        if (last < 1 || last + 5 != length) {
            return null;
        }
        int year = number(text, last + 1, length);
        int first = text.indexOf('/');
        return first == last
                ? month(year, oneOrTwo(text, 0, last))
                : day(year, oneOrTwo(text, first + 1, last), oneOrTwo(text, 0, first));
    }

    private static @Nullable PartialDate day(int year, int month, int day) {
        return year < 0 || month < 0 || day < 0 ? null : PartialDate.of(LocalDate.of(year, month, day));
    }

    private static @Nullable PartialDate month(int year, int month) {
        return year < 0 || month < 0 ? null : PartialDate.of(YearMonth.of(year, month));
    }

    /** The date in a shape that we read, where only its marks or a time of day behind it differ. */
    private static @Nullable String mend(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != 'T') {
            end++;
        }
        String day = text.substring(0, end);
        String[] parts = day.split("[-./]");
        String proposed = parts.length == 3 && parts[0].length() == 4
                ? padded(parts[0], 4) + "-" + padded(parts[1], 2) + "-" + padded(parts[2], 2)
                : day.replace('-', '/').replace('.', '/');
        try {
            return parse(proposed) == null ? null : proposed;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static int oneOrTwo(String text, int from, int to) {
        return to - from == 1 || to - from == 2 ? number(text, from, to) : -1;
    }

    /** The number that the digits stand for, or -1 where something else stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
