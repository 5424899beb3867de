package vn.giamngheo.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;

/**
 * The unit one looks at, within the unit one may look at.
 *
 * @param unit the unit, or null for everything that is in the register
 * @param path the units from the uppermost one may see down to it, itself included
 * @param communes the codes of its communes; empty means all
 */
record Scope(@Nullable Unit unit, List<Unit> path, List<String> communes) {

    /**
     * The scope of an asked unit.
     *
     * @param asked the code asked for, or null for the uppermost
     * @param own the code of the unit the person is held to, or null
     * @param within the codes within that unit on whatever day; empty where he is held to none
     * @param ever the units of every day, for the name of one that is younger than the figures
     * @param inRegister the communes that have households, read only when they are needed
     * @return empty when the unit is unknown or lies outside
     */
    static Optional<Scope> of(
            @Nullable String asked,
            @Nullable String own,
            Set<String> within,
            Gazetteer ever,
            UnitsOn units,
            Supplier<List<String>> inRegister) {
        if (own != null && (asked == null || asked.equals(own))) {
            return Optional.of(whole(own, within, ever, units));
        }
        Unit top = own == null ? onlyProvince(units, inRegister.get()) : units.find(own);
        if (asked == null) {
            return Optional.of(scope(top, top, within, units));
        }
        Unit unit = units.find(asked);
        if (unit == null) {
            return Optional.empty();
        }
        boolean inside = own == null
                ? top == null || unit.equals(top) || units.ancestors(unit).contains(top)
                : within.contains(asked);
        return inside ? Optional.of(scope(unit, top, within, units)) : Optional.empty();
    }

    /** All that a person is held to: what lay within it on the day, though the unit itself may be younger. */
    private static Scope whole(String own, Set<String> within, Gazetteer ever, UnitsOn units) {
        List<String> communes = within.stream()
                .filter(code -> {
                    Unit unit = units.find(code);
                    return unit != null && unit.level() == Level.COMMUNE;
                })
                .toList();
        List<Unit> known = ever.ever(own);
        Unit today = units.find(own);
        Unit unit = today != null || known.isEmpty() ? today : known.getLast();
        return new Scope(unit, unit == null ? List.of() : List.of(unit), communes.isEmpty() ? List.of(own) : communes);
    }

    private static @Nullable Unit onlyProvince(UnitsOn units, List<String> communes) {
        Set<String> provinces = new TreeSet<>();
        for (String commune : communes) {
            Unit unit = units.find(commune);
            Unit province = unit == null ? null : units.province(unit);
            if (province != null) {
                provinces.add(province.code());
            }
        }
        return provinces.size() == 1 ? units.find(provinces.iterator().next()) : null;
    }

    private static Scope scope(@Nullable Unit unit, @Nullable Unit top, Set<String> within, UnitsOn units) {
        if (unit == null) {
            return new Scope(null, List.of(), List.of());
        }
        List<Unit> path = new ArrayList<>();
        path.add(unit);
        for (Unit above : units.ancestors(unit)) {
            if (unit.equals(top) || !within.isEmpty() && !within.contains(above.code())) {
                break;
            }
            path.addFirst(above);
            if (above.equals(top)) {
                break;
            }
        }
        List<String> communes =
                units.communesOf(unit.code()).stream().map(Unit::code).toList();
        return new Scope(unit, path, communes.isEmpty() ? List.of(unit.code()) : communes);
    }

    boolean isCommune() {
        return unit != null && unit.level() == Level.COMMUNE && communes.equals(List.of(unit.code()));
    }

    /** The unit's code, or an empty text for everything. */
    String code() {
        return unit == null ? "" : unit.code();
    }

    @Nullable
    String name() {
        return unit == null ? null : unit.fullName();
    }

    /** Whether there are districts between this unit and its communes. */
    boolean hasDistricts(UnitsOn units) {
        return unit != null
                && unit.level() == Level.PROVINCE
                && units.children(unit.code()).stream().anyMatch(child -> child.level() == Level.DISTRICT);
    }

    /** The level of the rows below. */
    Level rowLevel(UnitsOn units, boolean byCommune) {
        if (unit == null) {
            return communes.isEmpty() ? Level.PROVINCE : Level.COMMUNE;
        }
        if (isCommune()) {
            return Level.HAMLET;
        }
        return hasDistricts(units) && !byCommune ? Level.DISTRICT : Level.COMMUNE;
    }
}
