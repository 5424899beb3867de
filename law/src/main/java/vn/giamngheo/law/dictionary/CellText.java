package vn.giamngheo.law.dictionary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Answers as they are written in a cell, so that {@link CellReader} reads the same answer again. */
public final class CellText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

    private CellText() {}

    /** The text of an answer; empty for an unknown one. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case PartialDate date -> date(date);
            case Iterable<?> set -> set(set);
            default -> value.toString();
        };
    }

    private static String set(Iterable<?> set) {
        StringBuilder text = new StringBuilder();
        for (Object each : set) {
            text.append(text.isEmpty() ? "" : "|").append(each);
        }
        return text.isEmpty() ? "-" : text.toString();
    }

    /** The narrowest of day, month and year that holds the whole interval. */
    private static String date(PartialDate date) {
        LocalDate first = date.first();
        if (date.exact()) {
            return DAY.format(first);
        }
        boolean month = first.getYear() == date.last().getYear()
                && first.getMonth() == date.last().getMonth();
        return (month ? MONTH : YEAR).format(first);
    }
}
