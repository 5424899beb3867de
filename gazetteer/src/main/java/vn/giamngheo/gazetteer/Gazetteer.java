package vn.giamngheo.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All units of all days with their lineage; immutable. */
public final class Gazetteer {

    private static final Comparator<Unit> ORDER =
            Comparator.comparing(Unit::level).thenComparing(Unit::code).thenComparing(Unit::validFrom);

    private final List<Unit> units;
    private final Map<String, List<Unit>> byCode;
    private final Supplier<Lineage> lineage;
    private volatile @Nullable UnitsOn last;

    private Gazetteer(Collection<Unit> units, Supplier<Collection<LineageEdge>> edges) {
        List<Unit> sorted = new ArrayList<>(units);
        sorted.sort(ORDER);
        this.units = List.copyOf(sorted);
        byCode = HashMap.newHashMap(this.units.size());
        for (Unit unit : this.units) {
            List<Unit> same = byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(2));
            for (Unit other : same) {
                if (other.overlaps(unit)) {
                    throw new IllegalArgumentException("code " + unit.code() + " means two units on one day");
                }
            }
            same.add(unit);
        }
        lineage = Once.of(() -> new Lineage(this, edges.get()));
    }

    /** The units and edges that come with the program. */
    public static Gazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    /**
     * A gazetteer of the given rows.
     *
     * @throws IllegalArgumentException when a code means two units on one day
     */
    public static Gazetteer of(Collection<Unit> units, Collection<LineageEdge> edges) {
        List<LineageEdge> copy = List.copyOf(edges);
        return new Gazetteer(units, () -> copy);
    }

    static Gazetteer lazily(Collection<Unit> units, Supplier<Collection<LineageEdge>> edges) {
        return new Gazetteer(units, edges);
    }

    /** This gazetteer with further units and edges. */
    public Gazetteer with(Collection<Unit> moreUnits, Collection<LineageEdge> moreEdges) {
        List<Unit> together = new ArrayList<>(units);
        together.addAll(moreUnits);
        return new Gazetteer(together, () -> {
            List<LineageEdge> edges = new ArrayList<>(lineage().edges());
            edges.addAll(moreEdges);
            return edges;
        });
    }

    /** This gazetteer with the edges of some old units replaced by the given ones. */
    public Gazetteer replacing(Collection<LineageEdge> edges) {
        Set<Unit.Key> old = new HashSet<>();
        edges.forEach(edge -> old.add(edge.from()));
        return new Gazetteer(units, () -> {
            List<LineageEdge> all = new ArrayList<>(edges);
            lineage().edges().stream()
                    .filter(edge -> !old.contains(edge.from()))
                    .forEach(all::add);
            return all;
        });
    }

    /** Every unit of every day, by level, code and first day. */
    public List<Unit> units() {
        return units;
    }

    /** The units of one day; the view of the last day asked for is kept. */
    public UnitsOn on(LocalDate day) {
        UnitsOn view = last;
        if (view == null || !view.day().equals(day)) {
            view = new UnitsOn(day, units);
            last = view;
        }
        return view;
    }

    /** The units that have or had a code, oldest first. */
    public List<Unit> ever(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** The unit of a code on a day, or null. */
    public @Nullable Unit find(String code, LocalDate day) {
        for (Unit unit : byCode.getOrDefault(code, List.of())) {
            if (unit.validOn(day)) {
                return unit;
            }
        }
        return null;
    }

    /** The unit of a key, or null. */
    public @Nullable Unit find(Unit.Key key) {
        for (Unit unit : byCode.getOrDefault(key.code(), List.of())) {
            if (unit.validFrom().equals(key.validFrom())) {
                return unit;
            }
        }
        return null;
    }

    /** The ways between units that ended and units that took their place. */
    public Lineage lineage() {
        return lineage.get();
    }

    /** The first day of the reorganisation that ended the most communes, or null when none ever ended. */
    public @Nullable LocalDate greatestReorganisation() {
        TreeMap<LocalDate, Integer> ended = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.level() == Level.COMMUNE && unit.validTo() != null) {
                ended.merge(unit.validTo(), 1, Integer::sum);
            }
        }
        return ended.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey().plusDays(1))
                .orElse(null);
    }
}
