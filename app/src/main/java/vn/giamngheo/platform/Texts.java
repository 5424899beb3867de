package vn.giamngheo.platform;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words, numbers and dates of one language; what a page says goes through here.
 *
 * <p>A key begins with the module whose bundle holds it: {@code access.login.title} stands in {@code access}.
 */
public final class Texts {

    private static final Map<Language, Texts> ALL = new ConcurrentHashMap<>();
    private static final char NO_BREAK = '\u00a0';

    private final Language language;
    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private final DateTimeFormatter dates;

    private Texts(Language language) {
        this.language = language;
        locale = language.locale();
        dates = DateTimeFormatter.ofPattern(say("platform.format.date"), locale);
    }

    /** The texts of a language. */
    public static Texts in(Language language) {
        return ALL.computeIfAbsent(language, Texts::new);
    }

    /** The language they are in. */
    public Language language() {
        return language;
    }

    /** The text of a key with its places filled. */
    public String say(String key, Object... arguments) {
        String module = key.substring(0, key.indexOf('.'));
        String text = bundles.computeIfAbsent(module, this::bundle).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** A whole number with its thousands grouped: {@code 6.271}. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A rate given in ten-thousandths: 209 is {@code 2,09 %}. */
    public String rate(long tenThousandths) {
        return decimal(BigDecimal.valueOf(tenThousandths, 2)) + NO_BREAK + '%';
    }

    /** A number with all the decimals it has: {@code 3,6}. */
    public String decimal(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    /** A day as it is written by hand: {@code 17/3/2023}. */
    public String date(LocalDate day) {
        return dates.format(day);
    }

    private ResourceBundle bundle(String module) {
        return ResourceBundle.getBundle(
                "vn.giamngheo." + module + ".texts",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
