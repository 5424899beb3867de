package vn.giamngheo.households;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.giamngheo.households.csv.CsvLine;
import vn.giamngheo.households.csv.UnusableFile;

/** The sentences about problems in one language. For one thread. */
public final class ProblemTexts {

    private static final int SHOWN = 120;

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    private ProblemTexts(String language) {
        locale = Locale.forLanguageTag(language);
        bundle = ResourceBundle.getBundle(
                "vn.giamngheo.households.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences in {@code "vi"} or {@code "en"}. */
    public static ProblemTexts in(String language) {
        return new ProblemTexts(language);
    }

    /** One line: {@code FILE:LINE:COLUMN: "VALUE": CODE: sentence; mend}. */
    public String line(Problem problem) {
        return printable(problem.file()) + ":" + problem.line() + ":" + printable(problem.column()) + ": \""
                + shown(problem.value()) + "\": " + problem.code() + ": " + message(problem) + "; " + mend(problem);
    }

    /** One line about a whole file: {@code FILE: CODE: sentence; mend}, with the line number where there is one. */
    public String line(UnusableFile failure) {
        String place = failure.line() > 0 ? failure.file() + ":" + failure.line() : failure.file();
        return printable(place) + ": " + failure.fault() + ": "
                + printable(say(failure.fault() + ".message", failure.details()))
                + "; " + printable(say(failure.fault() + ".mend", failure.details()));
    }

    /** A doubt that concerns no row: {@code CODE: sentence; mend}. */
    public String line(Code code, Object... details) {
        return code + ": " + say(code + ".message", List.of(details)) + "; " + say(code + ".mend", List.of(details));
    }

    /** What is wrong. */
    public String message(Problem problem) {
        return printable(say(problem.code() + ".message", problem.details()));
    }

    /** The text that was probably meant, else what to do. */
    public String mend(Problem problem) {
        String proposed = problem.mend();
        if (proposed != null) {
            return proposed;
        }
        boolean choices = problem.code() == Code.CODE_UNKNOWN
                && !problem.details().isEmpty()
                && problem.details().getFirst().equals("");
        return printable(say(problem.code() + (choices ? ".mend.open" : ".mend"), problem.details()));
    }

    /** The head of the error file. */
    public static byte[] csvHead() {
        CsvLine line = new CsvLine();
        List.of("file", "line", "column", "value", "code", "message", "mend").forEach(line::field);
        return line.end().toBytes();
    }

    /** A row of the error file. */
    public byte[] csvRow(Problem problem) {
        return new CsvLine()
                .field(problem.file())
                .field(Long.toString(problem.line()))
                .field(problem.column())
                .field(problem.value())
                .field(problem.code().name())
                .field(message(problem))
                .field(mend(problem))
                .end()
                .toBytes();
    }

    private String say(String key, List<Object> details) {
        return formats.computeIfAbsent(key, missing -> new MessageFormat(bundle.getString(missing), locale))
                .format(details.toArray());
    }

    private static String shown(String value) {
        return printable(value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value);
    }

    /** The text on one line, with nothing in it that a terminal would obey. */
    private static String printable(String text) {
        if (text.chars().noneMatch(ProblemTexts::unprintable)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> clean.append("\\n");
                case '\r' -> clean.append("\\r");
                case '\t' -> clean.append("\\t");
                default -> {
                    if (unprintable(c)) {
                        clean.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        clean.append((char) c);
                    }
                }
            }
        });
        return clean.toString();
    }

    private static boolean unprintable(int c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c >= 0x202A && c <= 0x202E || c == 0x2028 || c == 0x2029;
    }
}
