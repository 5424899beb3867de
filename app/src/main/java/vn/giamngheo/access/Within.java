package vn.giamngheo.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.Unit;

/** Walks from a unit down to what belonged to it and back to what went into it. */
final class Within {

    private Within() {}

    static SortedSet<String> of(String area, Gazetteer units) {
        Map<String, List<Unit>> children = new HashMap<>();
        for (Unit unit : units.units()) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), code -> new ArrayList<>())
                        .add(unit);
            }
        }
        SortedSet<String> codes = new TreeSet<>(Set.of(area));
        Set<Unit.Key> seen = new HashSet<>();
        Deque<Unit> open = new ArrayDeque<>(units.ever(area));
        while (!open.isEmpty()) {
            Unit unit = open.pop();
            if (!seen.add(unit.key())) {
                continue;
            }
            codes.add(unit.code());
            for (Unit child : children.getOrDefault(unit.code(), List.of())) {
                if (child.overlaps(unit)) {
                    open.push(child);
                }
            }
            for (LineageEdge edge : units.lineage().from(unit)) {
                Unit before = units.find(edge.from());
                if (before != null) {
                    open.push(before);
                }
            }
        }
        return codes;
    }
}
