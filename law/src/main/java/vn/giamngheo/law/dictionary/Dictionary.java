package vn.giamngheo.law.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The whole dictionary, read once from {@code dictionary.yaml}. */
public final class Dictionary {

    /** Columns {@code dep_<indicator>} hold a mark that wins over the computed deprivation. */
    public static final String MARK_PREFIX = "dep_";

    /** Columns {@code b1.<item>} hold the chosen option of a score-card item. */
    public static final String ITEM_PREFIX = "b1.";

    private static final Dictionary INSTANCE = read();

    private final Sheet household;
    private final Sheet member;
    private final Sheet unit;
    private final Sheet ledger;

    private Dictionary(Map<String, List<Map<String, Object>>> sheets) {
        household = sheet("household", sheets);
        member = sheet("member", sheets);
        unit = sheet("unit", sheets);
        ledger = sheet("ledger", sheets);
    }

    /** The dictionary shipped with this version. */
    public static Dictionary get() {
        return INSTANCE;
    }

    /** Columns of the household file. */
    public Sheet household() {
        return household;
    }

    /** Columns of the member file. */
    public Sheet member() {
        return member;
    }

    /** Columns of the unit file: the denominators. */
    public Sheet unit() {
        return unit;
    }

    /** Columns of the ledger file: what was decided before. */
    public Sheet ledger() {
        return ledger;
    }

    private static Dictionary read() {
        try (InputStream in = Dictionary.class.getResourceAsStream("dictionary.yaml")) {
            if (in == null) {
                throw new IllegalStateException("dictionary.yaml is missing from the build");
            }
            return new Dictionary(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(String name, Map<String, List<Map<String, Object>>> sheets) {
        List<Map<String, Object>> rows = sheets.get(name);
        if (rows == null) {
            throw new IllegalStateException("dictionary.yaml has no sheet " + name);
        }
        List<Column> columns = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            columns.add(column(columns.size(), row));
        }
        return new Sheet(name, columns);
    }

    private static Column column(int index, Map<String, Object> row) {
        return new Column(
                index,
                (String) present(row, "code"),
                ColumnType.valueOf((String) present(row, "type")),
                Boolean.TRUE.equals(row.get("required")),
                headings(row),
                choices(row.get("choices")),
                aliases(row.get("aliases")),
                row.get("max") instanceof Number max ? max.longValue() : null,
                Boolean.TRUE.equals(row.get("past")));
    }

    @SuppressWarnings("unchecked")
    private static List<Text> headings(Map<String, Object> row) {
        List<Text> headings = new ArrayList<>();
        String english = (String) present(row, "en");
        headings.add(new Text((String) present(row, "vi"), english));
        if (row.get("also") instanceof List<?> others) {
            for (String other : (List<String>) others) {
                headings.add(new Text(other, english));
            }
        }
        return List.copyOf(headings);
    }

    private static List<Choice> choices(@Nullable Object node) {
        List<Choice> choices = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((code, words) -> {
                List<?> pair = (List<?>) words;
                choices.add(new Choice((String) code, new Text((String) pair.getFirst(), (String) pair.getLast())));
            });
        }
        return List.copyOf(choices);
    }

    private static Map<String, String> aliases(@Nullable Object node) {
        Map<String, String> aliases = new HashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((words, code) -> aliases.put(Folding.fold((String) words), (String) code));
        }
        return Map.copyOf(aliases);
    }

    private static Object present(Map<String, Object> row, String key) {
        Object value = row.get(key);
        if (value == null) {
            throw new IllegalStateException("dictionary.yaml: " + key + " is missing in " + row);
        }
        return value;
    }
}
