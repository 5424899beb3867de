package vn.giamngheo.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Choice;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;

/**
 * One question of a form.
 *
 * @param value the text that stands in it
 * @param error what is wrong with it and how to mend it, or null
 */
record FormField(Column column, String value, @Nullable String error) {

    private static final String NONE = "-";

    /** How it is asked. */
    enum Look {
        LINE,
        YES_NO,
        ONE_OF,
        ANY_OF
    }

    String id() {
        return "f-" + column.code();
    }

    String name() {
        return "f." + column.code();
    }

    Look look() {
        return switch (column.type()) {
            case BOOL -> Look.YES_NO;
            case ENUM -> Look.ONE_OF;
            case SET -> column.choices().isEmpty() ? Look.LINE : Look.ANY_OF;
            case TEXT, INTEGER, DECIMAL, DATE -> Look.LINE;
        };
    }

    String label(String language) {
        return column.heading().in(language);
    }

    /** The text with the hint, or null where the question needs none. */
    @Nullable
    String hintKey() {
        return switch (column.type()) {
            case INTEGER -> "registry.hint.INTEGER";
            case DECIMAL -> "registry.hint.DECIMAL";
            case DATE -> "registry.hint.DATE";
            case SET -> column.choices().isEmpty() ? "registry.hint.SET" : null;
            case TEXT ->
                switch (column.code()) {
                    case "area_code" -> "registry.hint.area_code";
                    case "citizen_id" -> "registry.hint.citizen_id";
                    default -> null;
                };
            case BOOL, ENUM -> null;
        };
    }

    /** What a screen reader reads after the label. */
    @Nullable
    String described() {
        if (error != null) {
            return id() + "-wrong";
        }
        return hintKey() == null ? null : id() + "-hint";
    }

    boolean numeric() {
        return column.type() == ColumnType.INTEGER;
    }

    boolean chosen(Choice choice) {
        return List.of(value.split("\\|")).contains(choice.code());
    }

    /** Whether it was asked and there is none of them. */
    boolean knownEmpty() {
        return value.equals(NONE);
    }

    boolean isTrue() {
        return value.equals("true");
    }

    boolean isFalse() {
        return value.equals("false");
    }
}
