package vn.giamngheo.gazetteer.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Doubt;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.Unit;

/** The tables in the making. */
final class Draft {

    private final Map<String, List<Unit>> units = new HashMap<>();
    private final Map<List<Unit.Key>, LineageEdge> edges = new LinkedHashMap<>();
    private final TreeSet<String> notJoined = new TreeSet<>();

    void unit(String code, Names.Named named, @Nullable String parent, LocalDate from, @Nullable LocalDate to) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (from.isBefore(Days.REFORM)) {
            doubts.add(Doubt.START_NOT_VERIFIED);
        }
        if (to != null && to.isBefore(Days.before(Days.REFORM))) {
            doubts.add(Doubt.END_NOT_VERIFIED);
        }
        put(new Unit(code, named.name(), named.type(), parent, from, to, doubts));
    }

    void put(Unit unit) {
        units.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
    }

    /** Ends the unit that is valid that day the day before, and lets another take its place, known for certain. */
    void change(String code, Names.Named named, LocalDate day) {
        Unit before = on(code, day);
        EnumSet<Doubt> doubts =
                EnumSet.copyOf(before.doubts().isEmpty() ? EnumSet.noneOf(Doubt.class) : before.doubts());
        doubts.remove(Doubt.END_NOT_VERIFIED);
        replace(
                before,
                new Unit(
                        code,
                        before.name(),
                        before.type(),
                        before.parent(),
                        before.validFrom(),
                        Days.before(day),
                        doubts));
        Unit after = new Unit(
                code, named.name(), named.type(), before.parent(), day, before.validTo(), EnumSet.noneOf(Doubt.class));
        put(after);
        edge(before, after, BigDecimal.ONE, Sureness.COMPLETE);
    }

    void replace(Unit before, Unit after) {
        List<Unit> same = units.computeIfAbsent(before.code(), code -> new ArrayList<>());
        same.set(same.indexOf(before), after);
    }

    void edge(Unit from, Unit to, @Nullable BigDecimal share, Sureness sureness) {
        edges.putIfAbsent(List.of(from.key(), to.key()), new LineageEdge(from.key(), to.key(), share, sureness));
    }

    void notJoined(String kind, String code, String name, String district, String province) {
        notJoined.add(String.join(",", kind, code, name, district, province));
    }

    Unit on(String code, LocalDate day) {
        for (Unit unit : units.getOrDefault(code, List.of())) {
            if (unit.validOn(day)) {
                return unit;
            }
        }
        throw new NoSuchElementException("no unit " + code + " on " + day);
    }

    List<Unit> ever(String code) {
        return units.getOrDefault(code, List.of());
    }

    List<Unit> units() {
        return units.values().stream().flatMap(List::stream).toList();
    }

    Collection<LineageEdge> edges() {
        return edges.values();
    }

    TreeSet<String> notJoined() {
        return notJoined;
    }
}
