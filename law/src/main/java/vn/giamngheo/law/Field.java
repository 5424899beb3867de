package vn.giamngheo.law;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.PartialDate;

/**
 * What a rule can read of a household or member under one name: a column as it is, or a number derived from a date.
 *
 * @param name the name in a rule, for example {@code toilet} or {@code age}
 * @param column the column that has to be answered for it
 */
record Field(String name, Column column, Form form) {

    /** How the value follows from the answer. */
    enum Form {
        /** The answer itself. */
        PLAIN,
        /** Completed years on the day of the review. */
        AGE,
        /** Completed months on the day of the review. */
        AGE_MONTHS,
        /** The calendar year of the date. */
        YEAR
    }

    /** The type that the rule language checks with. */
    CelType celType() {
        if (form != Form.PLAIN) {
            return SimpleType.INT;
        }
        return switch (column.type()) {
            case TEXT, ENUM -> SimpleType.STRING;
            case INTEGER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case BOOL -> SimpleType.BOOL;
            case SET -> ListType.create(SimpleType.STRING);
            case DATE -> throw new IllegalStateException("a date is read by its derived numbers only");
        };
    }

    /** Whether the codes of the column are a closed list. */
    boolean coded() {
        return !column.choices().isEmpty() && (column.type() == ColumnType.ENUM || column.type() == ColumnType.SET);
    }

    /** The value for an answer, or null when the answer leaves it open. */
    @Nullable
    Object of(@Nullable Object answer, LocalDate day) {
        if (form == Form.PLAIN || answer == null) {
            return answer;
        }
        PartialDate date = (PartialDate) answer;
        long first = derived(date.first(), day);
        return date.exact() || derived(date.last(), day) == first ? (Long) first : null;
    }

    /** The derived number of one exact date. */
    long derived(LocalDate date, LocalDate day) {
        return switch (form) {
            case AGE -> Math.floorDiv(completedMonths(date, day), 12);
            case AGE_MONTHS -> completedMonths(date, day);
            case YEAR -> date.getYear();
            case PLAIN -> throw new IllegalStateException("not a derived field: " + name);
        };
    }

    private static int completedMonths(LocalDate date, LocalDate day) {
        int months = (day.getYear() - date.getYear()) * 12 + day.getMonthValue() - date.getMonthValue();
        return day.getDayOfMonth() < date.getDayOfMonth() ? months - 1 : months;
    }
}
