package vn.giamngheo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One block of a data file of this module; what is missing or of another kind is a fault of the build. */
final class Settings {

    private final String at;
    private final Map<String, Object> values;

    private Settings(String at, Map<String, Object> values) {
        this.at = at;
        this.values = values;
    }

    /** Reads a whole file that lies beside this class. */
    static Settings file(String name) {
        try (InputStream in = Settings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return new Settings(
                    name,
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .load(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Settings block(String key) {
        return block(at + "/" + key, value(key));
    }

    List<Settings> blocks(String key) {
        List<Settings> blocks = new ArrayList<>();
        for (Object item : (List<?>) value(key)) {
            blocks.add(block(at + "/" + key, item));
        }
        return blocks;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether the value of a key is a block of its own. */
    boolean isBlock(String key) {
        return values.get(key) instanceof Map<?, ?>;
    }

    String text(String key) {
        return value(key).toString();
    }

    int number(String key) {
        return ((Number) value(key)).intValue();
    }

    List<Integer> numbers(String key) {
        List<Integer> numbers = new ArrayList<>();
        for (Object item : (List<?>) value(key)) {
            numbers.add(((Number) item).intValue());
        }
        return numbers;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : (List<?>) value(key)) {
            texts.add(item.toString());
        }
        return texts;
    }

    LocalDate date(String key) {
        // The reader of YAML gives a day as midnight UTC.
        return ((Date) value(key)).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    private static Settings block(String at, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException(at + " is not a block");
        }
        return new Settings(at, (Map<String, Object>) map);
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(at + " has no " + key);
        }
        return value;
    }
}
