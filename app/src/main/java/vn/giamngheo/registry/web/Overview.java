package vn.giamngheo.registry.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AreaScopes;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.Figures;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.Standing;
import vn.giamngheo.registry.Tally;

/** Puts the overview of a unit together: counted by commune, summed upwards. */
@Component
final class Overview {

    private final Scoped scoped;
    private final AreaScopes areas;
    private final Clock clock;

    Overview(Scoped scoped, AreaScopes areas, Clock clock) {
        this.scoped = scoped;
        this.areas = areas;
        this.clock = clock;
    }

    /** The overview that is asked for; empty when the unit lies outside of what the person may see. */
    Optional<OverviewPage> of(Asked asked, Acting who, Texts t) {
        return scoped.read(who, inside -> of(asked, who.area(), t, new Figures(inside)));
    }

    private Optional<OverviewPage> of(Asked asked, @Nullable String own, Texts t, Figures figures) {
        List<Standing> standings = figures.standings();
        Standing standing = standings.stream()
                .filter(each -> each.standard().equals(asked.standard()))
                .findFirst()
                .orElse(standings.isEmpty() ? new Standing("", LocalDate.now(clock)) : standings.getFirst());
        UnitsOn units = Gazetteer.shipped().on(standing.day());
        Optional<Scope> scope = Scope.of(
                asked.area(), own, own == null ? Set.of() : areas.codes(own), areas.units(), units, figures::communes);
        return scope.map(inside -> page(asked, t, standings, standing, units, inside, figures));
    }

    private OverviewPage page(
            Asked asked,
            Texts t,
            List<Standing> standings,
            Standing standing,
            UnitsOn units,
            Scope scope,
            Figures figures) {
        Map<String, Tally> counted = scope.isCommune()
                ? figures.byHamlet(standing.standard(), scope.code(), standing.day())
                : figures.byCommune(standing.standard(), scope.communes(), standing.day());
        Tally total = scope.isCommune()
                ? figures.byCommune(standing.standard(), List.of(scope.code()), standing.day())
                        .getOrDefault(scope.code(), Tally.of(counted.values()))
                : Tally.of(counted.values());
        Level below = scope.rowLevel(units, asked.by());
        List<UnitRow> rows =
                new ArrayList<>(scope.isCommune() ? hamlets(counted, t) : units(counted, units, below, asked, t));
        rows.sort(order(asked.sort(), t));
        return new OverviewPage(
                asked,
                scope.name(),
                crumbs(asked, scope, t),
                standing.day(),
                standing.standard(),
                standings,
                total,
                rows,
                "registry.rows." + below,
                scope.hasDistricts(units));
    }

    private static List<UnitRow> hamlets(Map<String, Tally> counted, Texts t) {
        return counted.entrySet().stream()
                .map(entry -> new UnitRow(
                        entry.getKey().isEmpty() ? t.say("registry.rows.unnamed") : entry.getKey(),
                        null,
                        null,
                        entry.getValue()))
                .toList();
    }

    private static List<UnitRow> units(Map<String, Tally> counted, UnitsOn units, Level below, Asked asked, Texts t) {
        Map<String, Tally> sums = new TreeMap<>();
        counted.forEach((commune, tally) -> sums.merge(rowOf(commune, units, below), tally, Tally::plus));
        Set<String> parents = new HashSet<>();
        sums.keySet().forEach(code -> parents.add(String.valueOf(parent(units, code))));
        List<UnitRow> rows = new ArrayList<>();
        sums.forEach((code, tally) -> {
            Unit unit = units.find(code);
            Unit parent = parent(units, code);
            rows.add(new UnitRow(
                    unit == null ? t.say("registry.rows.unknown", code) : unit.fullName(),
                    parents.size() > 1 && parent != null ? parent.fullName() : null,
                    unit == null ? null : asked.inArea(code).byCommune(false).path(),
                    tally));
        });
        return rows;
    }

    private static @Nullable Unit parent(UnitsOn units, String code) {
        Unit unit = units.find(code);
        return unit == null || unit.parent() == null ? null : units.find(unit.parent());
    }

    private static String rowOf(String commune, UnitsOn units, Level below) {
        Unit unit = units.find(commune);
        if (unit == null || unit.level() == below) {
            return commune;
        }
        return units.ancestors(unit).stream()
                .filter(above -> above.level() == below)
                .map(Unit::code)
                .findFirst()
                .orElse(commune);
    }

    private static Comparator<UnitRow> order(Asked.Sort sort, Texts t) {
        Collator collator = Collator.getInstance(t.language().locale());
        Comparator<UnitRow> byName = Comparator.comparing(UnitRow::name, collator);
        Comparator<UnitRow> by = switch (sort) {
            case RATE -> Comparator.comparingLong(row -> -row.weight(HouseholdClass.POOR));
            case POOR -> Comparator.comparingLong(row -> -row.tally().of(HouseholdClass.POOR));
            case NEAR -> Comparator.comparingLong(row -> -row.tally().of(HouseholdClass.NEAR_POOR));
            case HOUSEHOLDS -> Comparator.comparingLong(row -> -row.tally().households());
            case NAME -> byName;
        };
        return by.thenComparing(byName);
    }

    private static List<Crumb> crumbs(Asked asked, Scope scope, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        if (scope.path().isEmpty()) {
            crumbs.add(new Crumb(t.say("registry.everywhere"), null));
        }
        for (Unit above : scope.path()) {
            boolean here = above.equals(scope.unit());
            crumbs.add(new Crumb(
                    above.fullName(),
                    here ? null : asked.inArea(above.code()).byCommune(false).path()));
        }
        return crumbs;
    }
}
