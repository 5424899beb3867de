package vn.giamngheo.gazetteer.tool;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.tool.Sources.Mapping;
import vn.giamngheo.gazetteer.tool.Sources.Old;

/** The units before the reform: the state of 2021–2024, and what the mapping shows of the state of 30/6/2025. */
final class OldUnits {

    private final Sources sources;
    private final Draft draft;
    private final Set<String> living;
    private final Map<String, Old> districts = new HashMap<>();
    private final Map<String, Old> communes = new HashMap<>();
    private final Map<String, Mapping> mapped = new TreeMap<>();
    private final Map<String, String> districtByName = new HashMap<>();

    /**
     * @param living codes of communes that the mapping leaves out although they are, by code and name, communes of the
     *     new state as well
     */
    OldUnits(Sources sources, Draft draft, Set<String> living) {
        this.sources = sources;
        this.draft = draft;
        this.living = living;
        sources.oldDistricts().forEach(old -> districts.put(old.code(), old));
        sources.oldCommunes().forEach(old -> communes.put(old.code(), old));
        for (Mapping row : sources.mappings()) {
            if (row.oldCode() != null) {
                mapped.put(row.oldCode(), row);
            }
        }
    }

    void make() {
        for (Old province : sources.oldProvinces()) {
            draft.unit(province.code(), province.named(), null, Days.BEGIN, Days.before(Days.REFORM));
        }
        makeDistricts();
        for (Old commune : sources.oldCommunes()) {
            make(commune);
        }
        for (Map.Entry<String, Mapping> only : mapped.entrySet()) {
            if (!communes.containsKey(only.getKey())) {
                Names.Named named = named(only.getValue());
                draft.unit(
                        only.getKey(),
                        named,
                        districtOf(only.getValue(), null),
                        Days.INTERIM,
                        Days.before(Days.REFORM));
                report("ONLY_IN_MAPPING", only.getKey(), only.getValue());
            }
        }
    }

    private void makeDistricts() {
        Map<String, Set<String>> later = new HashMap<>();
        for (Map.Entry<String, Mapping> row : mapped.entrySet()) {
            Old commune = communes.get(row.getKey());
            if (commune != null && commune.parent() != null) {
                later.computeIfAbsent(commune.parent(), code -> new TreeSet<>())
                        .add(need(row.getValue().oldDistrict()));
            }
        }
        for (Old district : sources.oldDistricts()) {
            Names.Named named = district.named();
            String province = need(district.parent());
            Set<String> names = later.getOrDefault(district.code(), Set.of());
            Names.Named upgraded = names.size() == 1
                    ? Names.split(names.iterator().next(), vn.giamngheo.gazetteer.Level.DISTRICT)
                            .orElseThrow()
                    : named;
            districtByName.put(key(full(named), province), district.code());
            if (!upgraded.type().equals(named.type())
                    && Names.key(upgraded.name()).equals(Names.key(named.name()))) {
                districtByName.put(key(full(upgraded), province), district.code());
                draft.unit(district.code(), named, province, Days.BEGIN, Days.before(Days.INTERIM));
                draft.unit(district.code(), upgraded, province, Days.INTERIM, Days.before(Days.REFORM));
                joinOverInterim(district.code());
            } else {
                draft.unit(district.code(), named, province, Days.BEGIN, Days.before(Days.REFORM));
            }
        }
    }

    private void make(Old commune) {
        Mapping row = mapped.get(commune.code());
        String parent = need(commune.parent());
        if (row == null) {
            boolean lives = living.contains(commune.code());
            draft.unit(
                    commune.code(),
                    commune.named(),
                    parent,
                    Days.BEGIN,
                    Days.before(lives ? Days.REFORM : Days.INTERIM));
            Old district = districts.get(parent);
            draft.notJoined(
                    lives ? "NOT_IN_MAPPING_BUT_LIVES_ON" : "ENDED_BY_2024-12-31_DAY_NOT_VERIFIED",
                    commune.code(),
                    full(commune.named()),
                    district == null ? "" : full(district.named()),
                    district == null ? "" : need(district.parent()));
            return;
        }
        Names.Named later = named(row);
        String laterParent = districtOf(row, commune);
        boolean same = Names.key(full(later)).equals(Names.key(full(commune.named()))) && laterParent.equals(parent);
        if (same) {
            draft.unit(commune.code(), commune.named(), parent, Days.BEGIN, Days.before(Days.REFORM));
        } else {
            draft.unit(commune.code(), commune.named(), parent, Days.BEGIN, Days.before(Days.INTERIM));
            draft.unit(commune.code(), later, laterParent, Days.INTERIM, Days.before(Days.REFORM));
            joinOverInterim(commune.code());
        }
    }

    private void joinOverInterim(String code) {
        Unit before = draft.on(code, Days.before(Days.INTERIM));
        draft.edge(before, draft.on(code, Days.INTERIM), null, Sureness.PARTIAL);
    }

    /** The district the mapping names, where its name is known; otherwise the one the commune had before. */
    private String districtOf(Mapping row, @Nullable Old commune) {
        String province = provinceOf(row);
        String found = districtByName.get(key(need(row.oldDistrict()), province));
        if (found != null) {
            return found;
        }
        report("DISTRICT_ONLY_IN_MAPPING", need(row.oldCode()), row);
        if (commune == null) {
            throw new IllegalStateException("no district for " + row);
        }
        return need(commune.parent());
    }

    private String provinceOf(Mapping row) {
        String bare = Names.bareKey(need(row.oldProvince()));
        for (Old province : sources.oldProvinces()) {
            String name = Names.key(province.named().name());
            if (name.equals(bare) || name.endsWith(" " + bare)) {
                return province.code();
            }
        }
        throw new IllegalArgumentException("no province " + row);
    }

    private void report(String kind, String code, Mapping row) {
        draft.notJoined(kind, code, need(row.oldName()), need(row.oldDistrict()), need(row.oldProvince()));
    }

    Map<String, Mapping> mapped() {
        return mapped;
    }

    List<String> provinceCodes() {
        return sources.oldProvinces().stream().map(Old::code).toList();
    }

    /** Codes of communes of 2021–2024 and of 2025 by name, district and province in several strictnesses. */
    NameIndex index() {
        NameIndex index = new NameIndex();
        for (Old commune : sources.oldCommunes()) {
            Old district = districts.get(need(commune.parent()));
            if (district != null) {
                index.old(commune.code(), full(commune.named()), full(district.named()), need(district.parent()));
            }
        }
        mapped.forEach((code, row) -> index.later(code, need(row.oldName()), need(row.oldDistrict()), provinceOf(row)));
        return index;
    }

    String provinceForNames(Mapping row) {
        return provinceOf(row);
    }

    private static Names.Named named(Mapping row) {
        return Names.split(need(row.oldName()), vn.giamngheo.gazetteer.Level.COMMUNE)
                .orElseThrow();
    }

    private static String key(String fullName, String province) {
        return Names.key(fullName) + "/" + province;
    }

    static String full(Names.Named named) {
        return named.type().title() + " " + named.name();
    }

    static String need(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("a text is missing");
        }
        return text;
    }

    Set<String> codes() {
        return new HashSet<>(communes.keySet());
    }
}
