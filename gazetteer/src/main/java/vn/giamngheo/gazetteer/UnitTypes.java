package vn.giamngheo.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The table of the kinds of units. */
public final class UnitTypes {

    private final List<UnitType> all;
    private final Supplier<Map<String, UnitType>> byWord = Once.of(this::index);

    UnitTypes(List<UnitType> types) {
        all = List.copyOf(types);
    }

    /** The shipped table. */
    public static UnitTypes shipped() {
        return Shipped.TYPES;
    }

    /** The type of a code or of a Vietnamese word in any case, or null. */
    public @Nullable UnitType find(String codeOrWord) {
        return byWord.get().get(key(codeOrWord));
    }

    /** The type of a code. @throws IllegalArgumentException when there is none */
    public UnitType get(String codeOrWord) {
        UnitType type = find(codeOrWord);
        if (type == null) {
            throw new IllegalArgumentException("no type of unit " + codeOrWord);
        }
        return type;
    }

    /** All types, highest level first. */
    public List<UnitType> all() {
        return all;
    }

    /** The types of one level. */
    public List<UnitType> of(Level level) {
        List<UnitType> found = new ArrayList<>();
        for (UnitType type : all) {
            if (type.level() == level) {
                found.add(type);
            }
        }
        return found;
    }

    private Map<String, UnitType> index() {
        Map<String, UnitType> index = new HashMap<>();
        for (UnitType type : all) {
            index.put(key(type.code()), type);
            index.put(key(type.word()), type);
        }
        return index;
    }

    private static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
