package vn.giamngheo.law;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Text;

/** Puts fields and their values into words. */
final class Wording {

    private Wording() {}

    static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "vn.giamngheo.law.explanation",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Text both(String key) {
        return new Text(bundle("vi").getString(key), bundle("en").getString(key));
    }

    static Text heading(Field field) {
        return field.form() == Field.Form.PLAIN ? field.column().heading() : both("field." + field.name());
    }

    static Text value(Field field, Object value) {
        Column column = field.column();
        return switch (value) {
            case Boolean yes -> both(yes ? "yes" : "no");
            case String code -> new Text(column.words(code, "vi"), column.words(code, "en"));
            case List<?> codes ->
                codes.isEmpty() ? both("empty") : new Text(list(column, codes, "vi"), list(column, codes, "en"));
            case Long months
            when field.form() == Field.Form.AGE_MONTHS ->
                new Text(yearsAndMonths(months, "vi"), yearsAndMonths(months, "en"));
            case Number number when field.form() == Field.Form.YEAR -> new Text(number.toString(), number.toString());
            case Number number -> new Text(number(number, "vi"), number(number, "en"));
            default -> new Text(value.toString(), value.toString());
        };
    }

    /** A value as a file holds it. */
    static String code(Object value) {
        return switch (value) {
            case List<?> codes ->
                codes.isEmpty() ? "-" : codes.stream().map(Object::toString).collect(Collectors.joining("|"));
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static String yearsAndMonths(long months, String language) {
        return MessageFormat.format(bundle(language).getString("months"), months / 12, months % 12);
    }

    private static String list(Column column, List<?> codes, String language) {
        return codes.stream().map(code -> column.words((String) code, language)).collect(Collectors.joining(", "));
    }

    static String number(Number number, String language) {
        return NumberFormat.getNumberInstance(Locale.forLanguageTag(language)).format(number);
    }
}
