package vn.giamngheo.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which units came from which. */
public final class Lineage {

    private final Gazetteer gazetteer;
    private final List<LineageEdge> edges;
    private final Map<Unit.Key, List<LineageEdge>> byOld = new HashMap<>();
    private final Map<Unit.Key, List<LineageEdge>> byNew = new HashMap<>();

    Lineage(Gazetteer gazetteer, Collection<LineageEdge> edges) {
        this.gazetteer = gazetteer;
        this.edges = List.copyOf(edges);
        for (LineageEdge edge : this.edges) {
            if (gazetteer.find(edge.from()) == null || gazetteer.find(edge.to()) == null) {
                throw new IllegalArgumentException("an end of " + edge + " is no unit");
            }
            byOld.computeIfAbsent(edge.from(), key -> new ArrayList<>(1)).add(edge);
            byNew.computeIfAbsent(edge.to(), key -> new ArrayList<>(4)).add(edge);
        }
    }

    /** Every edge. */
    public List<LineageEdge> edges() {
        return edges;
    }

    /** The edges that lead to a unit from those before it. */
    public List<LineageEdge> from(Unit unit) {
        return List.copyOf(byNew.getOrDefault(unit.key(), List.of()));
    }

    /** The edges that lead from a unit to those after it. */
    public List<LineageEdge> to(Unit unit) {
        return List.copyOf(byOld.getOrDefault(unit.key(), List.of()));
    }

    /** Whether all edges from a unit are known; a unit that has not ended needs none. */
    public boolean complete(Unit unit) {
        if (unit.validTo() == null) {
            return true;
        }
        List<LineageEdge> known = byOld.getOrDefault(unit.key(), List.of());
        return !known.isEmpty() && known.stream().allMatch(edge -> edge.sureness() == LineageEdge.Sureness.COMPLETE);
    }

    /** Whether all edges are known of every commune that a reorganisation ended. */
    public boolean complete(LocalDate firstDay) {
        LocalDate lastDay = firstDay.minusDays(1);
        return gazetteer.on(lastDay).of(Level.COMMUNE).stream()
                .filter(unit -> lastDay.equals(unit.validTo()))
                .allMatch(this::complete);
    }

    /** Whether all edges are known of the reorganisation that ended the most communes. */
    public boolean complete() {
        LocalDate firstDay = gazetteer.greatestReorganisation();
        return firstDay == null || complete(firstDay);
    }
}
