package vn.giamngheo.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line in one language. */
public final class Sentences {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Sentences(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = bundle(language);
    }

    /** The sentences in {@code "vi"} or {@code "en"}. */
    public static Sentences in(String language) {
        return new Sentences(language);
    }

    /** {@code "vi"} or {@code "en"}. */
    public String language() {
        return locale.getLanguage();
    }

    static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "vn.giamngheo.cli.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence of a key with its places filled; numbers are written as the language writes them. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
