package vn.giamngheo.households;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import vn.giamngheo.law.dictionary.CellReader;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Reading;

/**
 * Reads the cells of one column from bytes. What is written the usual way is understood without making a text of it;
 * all else goes to the dictionary's {@link CellReader}, whose meaning this never changes.
 */
final class FieldReader {

    private static final int MOST_DIGITS = 18;
    private static final int EXACT_DIGITS = 15;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final CellReader cells;
    private final ColumnType type;
    private final long max;
    private final Reading unknown;
    private final Remembered remembered = new Remembered();

    FieldReader(Column column) {
        cells = new CellReader(column);
        type = column.type();
        Long most = column.max();
        max = most == null ? Long.MAX_VALUE : most;
        unknown = cells.read("");
    }

    /** Reads the text of a cell. */
    Reading read(String text) {
        return cells.read(text);
    }

    /** Reads a cell given as UTF-8. */
    Reading read(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && blank(bytes[from])) {
            from++;
        }
        while (from < to && blank(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            return unknown;
        }
        Reading quick = switch (type) {
            case TEXT -> null;
            case INTEGER -> whole(bytes, from, to);
            case DECIMAL -> decimal(bytes, from, to);
            case DATE -> date(bytes, from, to);
            case BOOL, ENUM, SET -> remembered(bytes, from, to);
        };
        return quick != null ? quick : cells.read(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private static boolean blank(byte value) {
        return value == ' ' || value == '\t' || value == '\r' || value == '\n';
    }

    private Reading remembered(byte[] bytes, int from, int to) {
        Reading known = remembered.find(bytes, from, to);
        if (known == null) {
            known = cells.read(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            remembered.put(bytes, from, to, known);
        }
        return known;
    }

    private @org.jspecify.annotations.Nullable Reading whole(byte[] bytes, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return null;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return number > max ? null : new Reading.Value(number);
    }

    /** At most fifteen digits: the number and the power of ten are exact, so that their quotient is the nearest. */
    private @org.jspecify.annotations.Nullable Reading decimal(byte[] bytes, int from, int to) {
        if (to - from > EXACT_DIGITS || bytes[from] == '.' || bytes[to - 1] == '.') {
            return null;
        }
        long digits = 0;
        int fraction = -1;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                fraction += fraction >= 0 ? 1 : 0;
            } else if (bytes[at] == '.' && fraction < 0) {
                fraction = 0;
            } else {
                return null;
            }
        }
        double number = fraction > 0 ? digits / TENS[fraction] : digits;
        return number > max ? null : new Reading.Value(number);
    }

    private static @org.jspecify.annotations.Nullable Reading date(byte[] bytes, int from, int to) {
        if (to - from != 10) {
            return null;
        }
        boolean iso = bytes[from + 4] == '-' && bytes[from + 7] == '-';
        if (!iso && !(bytes[from + 2] == '/' && bytes[from + 5] == '/')) {
            return null;
        }
        int year = digits(bytes, iso ? from : from + 6, 4);
        int month = digits(bytes, iso ? from + 5 : from + 3, 2);
        int day = digits(bytes, iso ? from + 8 : from, 2);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return new Reading.Value(PartialDate.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int digits(byte[] bytes, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
