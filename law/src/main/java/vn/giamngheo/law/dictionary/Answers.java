package vn.giamngheo.law.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one household or one member: a value for each column of its sheet, null where the answer is
 * unknown. The Java type of a value is that of its {@link ColumnType}.
 */
public final class Answers {

    private final Sheet sheet;
    private final @Nullable Object[] values;

    /** No answer given yet. */
    public Answers(Sheet sheet) {
        this.sheet = sheet;
        this.values = new Object[sheet.size()];
    }

    public Sheet sheet() {
        return sheet;
    }

    /** The answer in a column, or null when unknown. */
    public @Nullable Object get(Column column) {
        return values[column.index()];
    }

    /** The answer in a column by its code, or null when unknown. */
    public @Nullable Object get(String code) {
        return values[sheet.column(code).index()];
    }

    /** The answer as text, or null when unknown. */
    public @Nullable String text(String code) {
        return (String) get(code);
    }

    /** The answer as a whole number, or null when unknown. */
    public @Nullable Long number(String code) {
        return (Long) get(code);
    }

    /** The answer as yes or no, or null when unknown. */
    public @Nullable Boolean bool(String code) {
        return (Boolean) get(code);
    }

    /** The answer as a date, or null when unknown. */
    public @Nullable PartialDate date(String code) {
        return (PartialDate) get(code);
    }

    /** The answer as a set, or null when unknown. */
    @SuppressWarnings("unchecked")
    public @Nullable List<String> set(String code) {
        return (List<String>) get(code);
    }

    /** Records an answer; null makes it unknown again. */
    public Answers put(Column column, @Nullable Object value) {
        values[column.index()] = value;
        return this;
    }

    /** Records an answer by the column's code. */
    public Answers put(String code, @Nullable Object value) {
        return put(sheet.column(code), value);
    }

    /** A copy that can be changed without touching this one. */
    public Answers copy() {
        Answers copy = new Answers(sheet);
        System.arraycopy(values, 0, copy.values, 0, values.length);
        return copy;
    }
}
