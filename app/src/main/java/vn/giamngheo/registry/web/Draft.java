package vn.giamngheo.registry.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.Sheet;

/**
 * What a person sent with a form.
 *
 * @param cells the text of each question that the form asked, empty for an unknown answer
 * @param version the version he had seen, or -1 where that cannot be read
 */
record Draft(Map<String, String> cells, long version, String why) {

    private static final int LONGEST_CELL = 2_000;
    private static final int LONGEST_WHY = 1_000;

    /** The draft of a form over some columns of a sheet; anything else that was sent is left alone. */
    static Draft of(MultiValueMap<String, String> form, Sheet sheet, List<String> leftOut) {
        Map<String, String> cells = new HashMap<>();
        for (Column column : sheet.columns()) {
            List<String> given = form.get("f." + column.code());
            if (given != null && !leftOut.contains(column.code())) {
                cells.put(column.code(), cell(column, given));
            }
        }
        return new Draft(cells, version(form.getFirst("version")), clean(form.getFirst("why"), LONGEST_WHY));
    }

    /** The marks of a set come one by one; the empty one only says that the question was asked. */
    private static String cell(Column column, List<String> given) {
        if (column.type() == ColumnType.SET && !column.choices().isEmpty()) {
            List<String> marked =
                    given.stream().filter(each -> !each.isBlank()).distinct().toList();
            List<String> real =
                    marked.stream().filter(each -> !each.equals("-")).toList();
            return clean(String.join("|", real.isEmpty() ? marked : real), LONGEST_CELL);
        }
        return clean(given.getFirst(), LONGEST_CELL);
    }

    /** Without characters that no answer has and PostgreSQL does not take. */
    private static String clean(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+", " ")
                .strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }

    private static long version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
