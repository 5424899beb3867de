package vn.giamngheo.households.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as spreadsheets count them, in the system that begins with 1900 and in that of 1904. */
final class SerialDates {

    private static final LocalDate SYSTEM_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate SYSTEM_1900 = LocalDate.of(1899, 12, 31);
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final int LAST = 2_958_465;

    private SerialDates() {}

    /** The day, or null where the number stands for none (such as 29 February 1900). */
    static @Nullable LocalDate day(double serial, boolean from1904) {
        if (!(serial >= (from1904 ? 0 : 1)) || serial > LAST) {
            return null;
        }
        long whole = (long) serial;
        if (from1904) {
            return SYSTEM_1904.plusDays(whole);
        }
        if (whole == DAY_THAT_NEVER_WAS) {
            return null;
        }
        return SYSTEM_1900.plusDays(whole < DAY_THAT_NEVER_WAS ? whole : whole - 1);
    }

    /** Whether a number format shows a number as a date. */
    static boolean isDateFormat(@Nullable String format) {
        if (format == null) {
            return false;
        }
        boolean quoted = false;
        boolean bracketed = false;
        for (int at = 0; at < format.length(); at++) {
            char c = format.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '[') {
                bracketed = true;
            } else if (c == ']') {
                bracketed = false;
            } else if (c == '\\' || c == '_' || c == '*') {
                at++;
            } else if (!quoted && !bracketed && "dmyDMY".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
