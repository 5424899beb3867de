package vn.giamngheo.gazetteer.tool;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.giamngheo.gazetteer.Doubt;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.tool.Sources.Mapping;
import vn.giamngheo.gazetteer.tool.Sources.New;
import vn.giamngheo.gazetteer.tool.Sources.Old;

/** Makes {@code units.csv}, {@code lineage.csv} and {@code not-joined.csv} from the two packages. */
public final class MakeTables {

    private final Sources sources;
    private final Corrections corrections;
    private final Draft draft = new Draft();
    private final Map<String, String> newProvinces = new HashMap<>();
    private final Map<String, String> newByName = new HashMap<>();

    private MakeTables(Sources sources, Corrections corrections) {
        this.sources = sources;
        this.corrections = corrections;
        for (New province : sources.newProvinces()) {
            newProvinces.put(province.code(), Names.key(province.named().name()));
        }
        for (New commune : sources.newCommunes()) {
            String before = newByName.put(
                    Names.key(OldUnits.full(commune.named())) + "/"
                            + newProvinces.get(OldUnits.need(commune.province())),
                    corrections.code(commune.code()));
            if (before != null) {
                throw new IllegalArgumentException("two communes of one name: " + commune);
            }
        }
    }

    /** Arguments: the folder with the unpacked packages, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        MakeTables tables = new MakeTables(Sources.read(Path.of(arguments[0])), Corrections.read());
        tables.make();
        tables.write(out);
    }

    private void make() {
        OldUnits old = new OldUnits(sources, draft, living());
        old.make();
        makeNew();
        communeEdges(old);
        specialZones();
        provinceEdges();
        emptiedDistricts();
        for (Corrections.Change change : corrections.changes()) {
            Unit before = draft.on(change.code(), change.day());
            Names.Named named = Names.split(change.value() + " ", before.level())
                    .or(() -> Names.split(change.value() + " " + before.name(), before.level()))
                    .orElseThrow();
            draft.change(change.code(), named, change.day());
        }
        reportLoose();
    }

    /** Old communes that the mapping forgot although a new commune has their code, their name and their province. */
    private Set<String> living() {
        Set<String> mapped = new HashSet<>();
        sources.mappings().forEach(row -> {
            if (row.oldCode() != null) {
                mapped.add(row.oldCode());
            }
        });
        Set<String> living = new TreeSet<>();
        for (Old old : sources.oldCommunes()) {
            for (New commune : sources.newCommunes()) {
                if (!mapped.contains(old.code())
                        && corrections.code(commune.code()).equals(old.code())
                        && Names.key(OldUnits.full(commune.named())).equals(Names.key(OldUnits.full(old.named())))) {
                    living.add(old.code());
                }
            }
        }
        return living;
    }

    private void makeNew() {
        for (New province : sources.newProvinces()) {
            Optional<Unit> same = draft.ever(province.code()).stream()
                    .filter(unit -> isWholly(unit, province))
                    .findFirst();
            if (same.isPresent()) {
                Unit unit = same.get();
                draft.replace(
                        unit,
                        new Unit(
                                unit.code(),
                                unit.name(),
                                unit.type(),
                                null,
                                unit.validFrom(),
                                null,
                                Set.of(Doubt.START_NOT_VERIFIED)));
            } else {
                draft.unit(province.code(), province.named(), null, Days.REFORM, null);
            }
        }
        for (New commune : sources.newCommunes()) {
            draft.unit(corrections.code(commune.code()), commune.named(), commune.province(), Days.REFORM, null);
        }
    }

    /** Whether a new province is an old one that took in no other: then it simply goes on. */
    private boolean isWholly(Unit old, New province) {
        Set<String> sourcesOf = new TreeSet<>();
        for (Mapping row : sources.mappings()) {
            if (row.oldProvince() != null
                            && Names.key(row.newProvince()).equals(Names.key(OldUnits.full(province.named())))
                    || row.oldProvince() != null
                            && Names.key(row.newProvince())
                                    .equals(Names.key(province.named().name()))) {
                sourcesOf.add(Names.bareKey(row.oldProvince()));
            }
        }
        return sourcesOf.size() == 1 && old.code().equals(province.code());
    }

    private void communeEdges(OldUnits old) {
        NameIndex index = old.index();
        for (Mapping row : sources.mappings()) {
            Unit to = draft.on(newCode(row), Days.REFORM);
            if (row.oldCode() != null) {
                draft.edge(draft.on(row.oldCode(), Days.before(Days.REFORM)), to, null, Sureness.PARTIAL);
            } else if (row.oldName() != null) {
                byName(index, old, row, to);
            }
        }
        for (String code : living()) {
            draft.edge(draft.on(code, Days.before(Days.REFORM)), draft.on(code, Days.REFORM), null, Sureness.PARTIAL);
        }
    }

    private void byName(NameIndex index, OldUnits old, Mapping row, Unit to) {
        String name = OldUnits.need(row.oldName());
        String district = OldUnits.need(row.oldDistrict());
        Optional<NameIndex.Found> found = index.find(name, district, old.provinceForNames(row));
        if (found.isEmpty()) {
            draft.notJoined("NAME_NOT_FOUND", "", name, district, OldUnits.need(row.oldProvince()));
            return;
        }
        LocalDate day = Days.before(found.get().later() ? Days.REFORM : Days.INTERIM);
        Unit from = draft.on(found.get().code(), day);
        boolean direct = Days.before(Days.REFORM).equals(from.validTo());
        draft.edge(from, to, null, direct ? Sureness.PARTIAL : Sureness.INDIRECT);
    }

    private String newCode(Mapping row) {
        String province = Names.key(row.newProvince());
        String bare = Names.bareKey(row.newProvince());
        String name = Names.key(row.newName());
        String code = newByName.getOrDefault(name + "/" + province, newByName.get(name + "/" + bare));
        if (code == null) {
            throw new IllegalArgumentException("no new commune for " + row);
        }
        return code;
    }

    /** Island districts without communes became special zones of the same name. */
    private void specialZones() {
        Set<String> parents = new HashSet<>();
        draft.units().forEach(unit -> {
            if (unit.parent() != null) {
                parents.add(unit.parent());
            }
        });
        for (Old district : sources.oldDistricts()) {
            if (parents.contains(district.code())) {
                continue;
            }
            for (New commune : sources.newCommunes()) {
                if (Names.key(commune.named().name())
                                .equals(Names.key(district.named().name()))
                        && commune.named().type().code().equals("DAC_KHU")) {
                    draft.edge(
                            draft.on(district.code(), Days.before(Days.REFORM)),
                            draft.on(corrections.code(commune.code()), Days.REFORM),
                            null,
                            Sureness.PARTIAL);
                }
            }
        }
    }

    /** Every old province went wholly into one new: said by the resolution, shown by all edges of communes. */
    private void provinceEdges() {
        Map<String, Set<String>> targets = new TreeMap<>();
        for (LineageEdge edge : List.copyOf(draft.edges())) {
            Unit to = draft.on(edge.to().code(), edge.to().validFrom());
            Unit from = draft.on(edge.from().code(), edge.from().validFrom());
            if (from.level() == Level.COMMUNE && to.validTo() == null) {
                Unit district = draft.on(OldUnits.need(from.parent()), from.validFrom());
                targets.computeIfAbsent(OldUnits.need(district.parent()), code -> new TreeSet<>())
                        .add(OldUnits.need(to.parent()));
            }
        }
        targets.forEach((old, now) -> {
            if (now.size() != 1) {
                throw new IllegalStateException("province " + old + " went into " + now);
            }
            Unit from = draft.on(old, Days.before(Days.REFORM));
            Unit to = draft.on(now.iterator().next(), Days.REFORM);
            if (!from.equals(to)) {
                draft.edge(from, to, BigDecimal.ONE, Sureness.COMPLETE);
            }
        });
    }

    /** A district that the mapping leaves without communes ended before the reform, day not known. */
    private void emptiedDistricts() {
        Set<String> parents = new HashSet<>();
        Set<String> ever = new HashSet<>();
        for (Unit unit : draft.units()) {
            if (unit.parent() != null) {
                ever.add(unit.parent());
                if (unit.validOn(Days.before(Days.REFORM))) {
                    parents.add(unit.parent());
                }
            }
        }
        for (Old district : sources.oldDistricts()) {
            if (ever.contains(district.code()) && !parents.contains(district.code())) {
                Unit unit = draft.on(district.code(), Days.before(Days.REFORM));
                draft.replace(
                        unit,
                        new Unit(
                                unit.code(),
                                unit.name(),
                                unit.type(),
                                unit.parent(),
                                unit.validFrom(),
                                unit.validTo(),
                                Set.of(Doubt.START_NOT_VERIFIED, Doubt.END_NOT_VERIFIED)));
                draft.notJoined(
                        "DISTRICT_WITHOUT_COMMUNES_IN_2025",
                        unit.code(),
                        unit.fullName(),
                        "",
                        OldUnits.need(unit.parent()));
            }
        }
    }

    private void reportLoose() {
        Set<Unit.Key> hasNext = new HashSet<>();
        Set<Unit.Key> hasPrevious = new HashSet<>();
        draft.edges().forEach(edge -> {
            hasNext.add(edge.from());
            hasPrevious.add(edge.to());
        });
        for (Unit unit : draft.units()) {
            if (unit.level() != Level.DISTRICT && unit.validTo() != null && !hasNext.contains(unit.key())) {
                draft.notJoined("NO_SUCCESSOR_KNOWN", unit.code(), unit.fullName(), OldUnits.need(unit.parent()), "");
            }
            if (unit.validFrom().equals(Days.REFORM) && !hasPrevious.contains(unit.key())) {
                draft.notJoined("NO_PREDECESSOR_KNOWN", unit.code(), unit.fullName(), "", parent(unit));
            }
        }
    }

    private void write(Path out) throws IOException {
        List<Unit> units = new ArrayList<>(draft.units());
        units.sort(Comparator.comparing(Unit::level).thenComparing(Unit::code).thenComparing(Unit::validFrom));
        List<String> lines = new ArrayList<>(List.of("code,name,type,parent,valid_from,valid_to,doubts"));
        for (Unit unit : units) {
            lines.add(String.join(
                    ",",
                    unit.code(),
                    unit.name(),
                    unit.type().code(),
                    parent(unit),
                    unit.validFrom().toString(),
                    unit.validTo() == null ? "" : unit.validTo().toString(),
                    String.join(
                            "|",
                            unit.doubts().stream().sorted().map(Doubt::name).toList())));
        }
        write(out.resolve("units.csv"), lines);

        List<LineageEdge> edges = new ArrayList<>(draft.edges());
        edges.sort(Comparator.comparing((LineageEdge edge) -> edge.from().code().length())
                .thenComparing(edge -> edge.from().code())
                .thenComparing(edge -> edge.from().validFrom())
                .thenComparing(edge -> edge.to().code()));
        lines = new ArrayList<>(List.of("old_code,old_from,new_code,new_from,share,sureness"));
        for (LineageEdge edge : edges) {
            lines.add(String.join(
                    ",",
                    edge.from().code(),
                    edge.from().validFrom().toString(),
                    edge.to().code(),
                    edge.to().validFrom().toString(),
                    edge.share() == null ? "" : edge.share().toPlainString(),
                    edge.sureness().name()));
        }
        write(out.resolve("lineage.csv"), lines);

        lines = new ArrayList<>(List.of("why,code,name,district,province"));
        lines.addAll(draft.notJoined());
        write(out.resolve("not-joined.csv"), lines);
    }

    private static String parent(Unit unit) {
        return unit.parent() == null ? "" : unit.parent();
    }

    private static void write(Path file, List<String> lines) throws IOException {
        for (String line : lines) {
            if (line.indexOf('"') >= 0) {
                throw new IllegalStateException("needs quotes: " + line);
            }
        }
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
