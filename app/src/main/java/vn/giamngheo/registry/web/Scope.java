package vn.giamngheo.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
     * @param inRegister the communes that have households, read only when they are needed
     * @return empty when the unit is unknown or lies outside
     */
    static Optional<Scope> of(
            @Nullable String asked, @Nullable String own, UnitsOn units, Supplier<List<String>> inRegister) {
        Unit top = own == null ? onlyProvince(units, inRegister.get()) : units.find(own);
        if (own != null && top == null) {
            return Optional.empty();
        }
        if (asked == null) {
            return Optional.of(scope(top, top, units));
        }
        Unit unit = units.find(asked);
        if (unit == null) {
            return Optional.empty();
        }
        boolean within =
                top == null || unit.equals(top) || units.ancestors(unit).contains(top);
        return within ? Optional.of(scope(unit, top, units)) : Optional.empty();
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

    private static Scope scope(@Nullable Unit unit, @Nullable Unit top, UnitsOn units) {
        if (unit == null) {
            return new Scope(null, List.of(), List.of());
        }
        List<Unit> path = new ArrayList<>();
        path.add(unit);
        for (Unit above : units.ancestors(unit)) {
            if (unit.equals(top)) {
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
        return unit != null && unit.level() == Level.COMMUNE;
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
            return Level.PROVINCE;
        }
        if (isCommune()) {
            return Level.HAMLET;
        }
        return hasDistricts(units) && !byCommune ? Level.DISTRICT : Level.COMMUNE;
    }
}
