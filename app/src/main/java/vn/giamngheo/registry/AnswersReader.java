package vn.giamngheo.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giamngheo.law.dictionary.CellText;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.PartialDate;
import vn.giamngheo.law.dictionary.Sheet;

/** Reads what {@link AnswersJson} wrote, as the text of each cell; what the dictionary no longer has is left out. */
final class AnswersReader {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswersReader() {}

    /** Adds the cells of stored answers: columns of the sheet, marks and score-card items. */
    static void into(Map<String, String> cells, JSONB answers, Sheet sheet) {
        for (Map.Entry<String, JsonNode> answer : JSON.readTree(answers.data()).properties()) {
            String code = answer.getKey();
            Object value = value(answer.getValue(), sheet.has(code) ? sheet.column(code) : null);
            if (value != null) {
                cells.put(code, CellText.of(value));
            }
        }
    }

    private static @Nullable Object value(JsonNode node, @Nullable Column column) {
        if (column == null) {
            return node.isBoolean() ? node.booleanValue() : node.isString() ? node.stringValue() : null;
        }
        return switch (column.type()) {
            case BOOL -> node.booleanValue();
            case INTEGER -> node.longValue();
            case DECIMAL -> node.doubleValue();
            case TEXT, ENUM -> node.stringValue();
            case SET -> set(node);
            case DATE ->
                new PartialDate(
                        LocalDate.parse(node.get(0).stringValue()),
                        LocalDate.parse(node.get(1).stringValue()));
        };
    }

    private static List<String> set(JsonNode node) {
        List<String> set = new ArrayList<>();
        node.forEach(each -> set.add(each.stringValue()));
        return set;
    }
}
