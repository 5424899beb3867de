package vn.giamngheo.database;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The database cannot be used; carries a {@link Problem} and a sentence in both languages. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "vn.giamngheo.database.database";

    private final Problem problem;
    private final String[] arguments;

    /** A problem with what fills the places of its sentence. */
    public DatabaseException(Problem problem, @Nullable Object... arguments) {
        this(problem, null, arguments);
    }

    /** A problem with the exception that led to it. */
    public DatabaseException(Problem problem, @Nullable Throwable cause, @Nullable Object... arguments) {
        super(problem + " " + Arrays.toString(arguments), cause);
        this.problem = problem;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    /** The problem behind a failed file operation: a full disk, or something that cannot be written. */
    public static DatabaseException of(IOException e, Object path) {
        return new DatabaseException(isDiskFull(e) ? Problem.DISK_FULL : Problem.NOT_WRITABLE, e, path);
    }

    /** Whether a failure comes from a full disk. */
    public static boolean isDiskFull(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("Disk quota exceeded");
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }

    /** The sentence for people, in {@code "vi"} or {@code "en"}. */
    public String sentence(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] words = Arrays.stream(arguments)
                .map(word -> bundle.containsKey("word." + word) ? bundle.getString("word." + word) : word)
                .toArray();
        return problem + ": " + new MessageFormat(bundle.getString(problem.name()), locale).format(words);
    }
}
