package vn.giamngheo.gazetteer.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds an old commune by its names; a name that fits several finds none. */
final class NameIndex {

    private final Map<String, Set<String>> later = new HashMap<>();
    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Set<String>> anyKindOfDistrict = new HashMap<>();
    private final Map<String, Set<String>> anyDistrict = new HashMap<>();

    /** What was found; {@code later} when the names are those of 30/6/2025. */
    record Found(String code, boolean later) {}

    void old(String code, String name, String district, String province) {
        put(exact, code, Names.key(name), Names.key(district), province);
        put(anyKindOfDistrict, code, Names.key(name), Names.bareKey(district), province);
        put(anyDistrict, code, Names.key(name), "", province);
    }

    void later(String code, String name, String district, String province) {
        put(later, code, Names.key(name), Names.key(district), province);
    }

    Optional<Found> find(String name, String district, String province) {
        return one(later, Names.key(name), Names.key(district), province)
                .map(code -> new Found(code, true))
                .or(() -> one(exact, Names.key(name), Names.key(district), province)
                        .or(() -> one(anyKindOfDistrict, Names.key(name), Names.bareKey(district), province))
                        .or(() -> one(anyDistrict, Names.key(name), "", province))
                        .map(code -> new Found(code, false)));
    }

    private static void put(
            Map<String, Set<String>> index, String code, String name, String district, String province) {
        index.computeIfAbsent(name + "/" + district + "/" + province, key -> new TreeSet<>())
                .add(code);
    }

    private static Optional<String> one(Map<String, Set<String>> index, String name, String district, String province) {
        Set<String> codes = index.getOrDefault(name + "/" + district + "/" + province, Set.of());
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }
}
