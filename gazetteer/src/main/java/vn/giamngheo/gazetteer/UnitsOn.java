package vn.giamngheo.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that exist on one day; a look-up by code costs one hash and allocates nothing. */
public final class UnitsOn {

    private final LocalDate day;
    private final List<Unit> all;
    private final Map<String, Unit> byCode;
    private final Map<String, List<Unit>> children = new HashMap<>();

    UnitsOn(LocalDate day, Collection<Unit> units) {
        this.day = day;
        List<Unit> valid = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.validOn(day)) {
                valid.add(unit);
            }
        }
        all = List.copyOf(valid);
        byCode = HashMap.newHashMap(all.size());
        for (Unit unit : all) {
            byCode.put(unit.code(), unit);
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), code -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    /** The day of this view. */
    public LocalDate day() {
        return day;
    }

    /** The unit of a code, or null when no unit has it on this day. */
    public @Nullable Unit find(String code) {
        return byCode.get(code);
    }

    /** All units, provinces first, each level by code. */
    public List<Unit> all() {
        return all;
    }

    /** The units of one level by code. */
    public List<Unit> of(Level level) {
        List<Unit> found = new ArrayList<>();
        for (Unit unit : all) {
            if (unit.level() == level) {
                found.add(unit);
            }
        }
        return found;
    }

    /** The units directly below, by code. */
    public List<Unit> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** The communes of a unit through all levels; of a commune, itself. */
    public List<Unit> communesOf(String code) {
        List<Unit> found = new ArrayList<>();
        for (Unit unit : of(Level.COMMUNE)) {
            if (unit.code().equals(code)
                    || ancestors(unit).stream().anyMatch(above -> above.code().equals(code))) {
                found.add(unit);
            }
        }
        return found;
    }

    /** The units above, nearest first, up to the province. */
    public List<Unit> ancestors(Unit unit) {
        List<Unit> found = new ArrayList<>(2);
        Unit at = unit;
        while (at.parent() != null && found.size() < Level.values().length) {
            Unit above = byCode.get(at.parent());
            if (above == null) {
                break;
            }
            found.add(above);
            at = above;
        }
        return found;
    }

    /** The province a unit lies in (itself for a province), or null when a unit between them is missing. */
    public @Nullable Unit province(Unit unit) {
        Unit at = unit;
        for (int step = 0; at != null && at.level() != Level.PROVINCE; step++) {
            at = at.parent() == null || step == Level.values().length ? null : byCode.get(at.parent());
        }
        return at;
    }
}
