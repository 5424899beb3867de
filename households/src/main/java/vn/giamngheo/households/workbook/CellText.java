package vn.giamngheo.households.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;

/** What a cell says, as text: numbers as people write them, days as {@code yyyy-mm-dd}. */
final class CellText {

    private static final int SHOWN_DIGITS = 15;
    private static final int MOST_DIGITS = 40;
    private static final double SMALLEST_SERIAL = 10_000;

    private final boolean from1904;

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The text of a cell under a column of the dictionary, marked where it is not plainly a value. */
    String of(@Nullable Cell cell, @Nullable Column column) {
        if (cell == null) {
            return "";
        }
        String formula = cell.getFormula();
        if (formula != null || cell.getType() == CellType.FORMULA) {
            String value = cell.getRawValue() == null ? "" : cached(cell);
            return (value.startsWith("#") ? CellFault.CELL_ERROR : CellFault.CELL_FORMULA).marked(value);
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> clean(cell.getValue() == null ? cell.getText() : cell.asString());
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "true" : "false";
            case ERROR -> CellFault.CELL_ERROR.marked(clean(cell.getText()));
            case NUMBER -> number(cell.getRawValue(), cell.getDataFormatString(), column);
            case FORMULA -> CellFault.CELL_FORMULA.marked(clean(cell.getText()));
        };
    }

    private String cached(Cell cell) {
        String raw = clean(cell.getRawValue());
        try {
            double serial = Double.parseDouble(raw);
            if (SerialDates.isDateFormat(cell.getDataFormatString())) {
                LocalDate day = SerialDates.day(serial, from1904);
                return day == null ? raw : day.toString();
            }
            return plain(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String number(String raw, @Nullable String format, @Nullable Column column) {
        boolean date = SerialDates.isDateFormat(format);
        if (!date && (column == null || column.type() != ColumnType.DATE)) {
            return plain(raw);
        }
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return clean(raw);
        }
        LocalDate day = SerialDates.day(serial, from1904);
        if (date) {
            return day == null ? CellFault.CELL_ERROR.marked(plain(raw)) : day.toString();
        }
        return serial >= SMALLEST_SERIAL && day != null
                ? CellFault.CELL_SERIAL_DATE.marked(day.toString())
                : plain(raw);
    }

    /** The digits of a number without the noise behind the fifteenth. */
    static String plain(String raw) {
        boolean digits = !raw.isEmpty() && raw.length() <= SHOWN_DIGITS;
        for (int at = 0; at < raw.length() && digits; at++) {
            digits = raw.charAt(at) >= '0' && raw.charAt(at) <= '9';
        }
        if (digits) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw).round(new MathContext(SHOWN_DIGITS));
            BigDecimal shortest = number.stripTrailingZeros();
            return Math.abs(shortest.scale()) > MOST_DIGITS ? clean(raw) : shortest.toPlainString();
        } catch (NumberFormatException e) {
            return clean(raw);
        }
    }

    /** The text on one line, composed, without what could be taken for a mark. */
    static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean plain = true;
        for (int at = 0; at < text.length() && plain; at++) {
            char c = text.charAt(at);
            plain = c >= ' ' && c < 0x7F || c >= 0x1EA0 && c <= 0x1EF9 || c >= 0xC0 && c < 0x300;
        }
        if (plain) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            clean.append(c < ' ' || c == CellFault.MARK || Character.isSurrogate(c) && lone(text, at) ? ' ' : c);
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean lone(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
