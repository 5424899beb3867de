package vn.giamngheo.registry.web;

import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AreaScopes;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;
import vn.giamngheo.law.Standard;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.CitizenNumbers;
import vn.giamngheo.registry.Figures;
import vn.giamngheo.registry.HouseholdFilter;
import vn.giamngheo.registry.HouseholdList;
import vn.giamngheo.registry.Standards;
import vn.giamngheo.registry.Standing;

/** Makes pages of lists of households: six statements at most, however long the list. */
@Component
final class HouseholdLists {

    private final CitizenNumbers numbers;
    private final Standards standards;
    private final Rights rights;
    private final AreaScopes areas;
    private final Clock clock;

    HouseholdLists(CitizenNumbers numbers, Standards standards, Rights rights, AreaScopes areas, Clock clock) {
        this.areas = areas;
        this.numbers = numbers;
        this.standards = standards;
        this.rights = rights;
        this.clock = clock;
    }

    /** What a list is read with. */
    record Opened(
            ListAsked asked,
            Standing standing,
            List<Standing> standings,
            UnitsOn units,
            Scope scope,
            HouseholdList list) {}

    /** The list that is asked for; empty when its unit lies outside of what the person may see. */
    Optional<Opened> open(DSLContext sql, ListAsked asked, Acting who) {
        Figures figures = new Figures(sql);
        List<Standing> standings = figures.standings();
        Standing standing = standings.stream()
                .filter(each -> each.standard().equals(asked.standard()))
                .findFirst()
                .orElseGet(() -> standings.isEmpty() ? today() : standings.getFirst());
        UnitsOn units = Gazetteer.shipped().on(standing.day());
        return Scope.of(
                        asked.area(),
                        who.area(),
                        who.area() == null ? Set.of() : areas.codes(who.area()),
                        areas.units(),
                        units,
                        figures::communes)
                .map(scope -> within(scope, asked, who))
                .map(scope -> new Opened(
                        asked,
                        standing,
                        standings,
                        units,
                        scope,
                        new HouseholdList(sql, filter(asked, who, standing.standard(), scope))));
    }

    /** The page that is asked for. */
    Optional<HouseholdsPage> page(DSLContext sql, ListAsked asked, Acting who, Texts t) {
        return open(sql, asked, who)
                .map(opened -> new HouseholdsPage(
                        asked,
                        opened.scope.name(),
                        crumbs(asked, opened.scope, t),
                        opened.standing,
                        opened.standings,
                        commune(opened.scope) ? hamlets(sql, opened.scope.communes()) : List.of(),
                        groups(opened.standing.standard(), t),
                        lacking(opened.standing.standard(), t),
                        opened.list.page(asked.order(), asked.place(), asked.size()),
                        opened.list.count(),
                        new Names(opened.units, t),
                        rights.has(who, Right.HOUSEHOLD_OPEN),
                        rights.has(who, Right.WORKLIST_READ)));
    }

    /** Households keep the codes of their day, so a unit holds those of every unit that went into it. */
    private Scope within(Scope scope, ListAsked asked, Acting who) {
        String area = asked.area() == null ? who.area() : asked.area();
        return new Scope(scope.unit(), scope.path(), area == null ? List.of() : List.copyOf(areas.codes(area)));
    }

    private Standing today() {
        LocalDate day = LocalDate.now(clock);
        List<Standard> inForce = standards.inForce(day);
        return new Standing(inForce.isEmpty() ? "" : inForce.getFirst().id(), day);
    }

    private HouseholdFilter filter(ListAsked asked, Acting who, String standard, Scope scope) {
        String words = asked.words();
        boolean citizen =
                words != null && words.matches("[0-9]{9}|[0-9]{12}") && rights.has(who, Right.MEMBER_IDENTITY);
        return new HouseholdFilter(
                scope.communes(),
                asked.hamlet(),
                standard,
                asked.classCode(),
                asked.group(),
                asked.lacks(),
                asked.headless(),
                citizen ? null : words,
                citizen ? numbers.index(Objects.requireNonNull(words)) : null);
    }

    private Map<String, String> groups(String standard, Texts t) {
        Map<String, String> names = new LinkedHashMap<>();
        standards
                .find(standard)
                .ifPresent(known -> known.groupNames()
                        .forEach((code, name) ->
                                names.put(code, name.in(t.language().tag()))));
        return names;
    }

    private Map<String, String> lacking(String standard, Texts t) {
        Map<String, String> names = new LinkedHashMap<>();
        standards
                .find(standard)
                .ifPresent(known -> known.indicatorNames()
                        .forEach((code, name) ->
                                names.put(code, name.in(t.language().tag()))));
        return names;
    }

    /** Whether the unit is a commune, of one code or of several that went into it. */
    static boolean commune(Scope scope) {
        return scope.unit() != null && scope.unit().level() == Level.COMMUNE;
    }

    private static List<String> hamlets(DSLContext sql, List<String> communes) {
        return sql.selectDistinct(HOUSEHOLD.HAMLET)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.AREA_CODE.in(communes))
                .and(HOUSEHOLD.HAMLET.isNotNull())
                .orderBy(HOUSEHOLD.HAMLET)
                .fetch(HOUSEHOLD.HAMLET);
    }

    private static List<Crumb> crumbs(ListAsked asked, Scope scope, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        if (scope.unit() == null) {
            crumbs.add(new Crumb(t.say("registry.everywhere"), null));
        }
        for (Unit above : scope.path()) {
            boolean here = above.equals(scope.unit());
            @Nullable String path = here ? null : asked.inArea(above.code()).path();
            crumbs.add(new Crumb(above.fullName(), path));
        }
        return crumbs;
    }
}
