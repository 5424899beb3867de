package vn.giamngheo.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.RailEntry;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.Figures;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.HouseholdFilter;
import vn.giamngheo.registry.HouseholdList;
import vn.giamngheo.registry.WorkList;

/** The list of what is to be done before figures can be given. */
@Controller
final class WorkController {

    private static final String PAGE = "/work";

    private final Scoped scoped;
    private final Rights rights;
    private final HouseholdLists lists;

    WorkController(Scoped scoped, Rights rights, HouseholdLists lists) {
        this.scoped = scoped;
        this.rights = rights;
        this.lists = lists;
    }

    @GetMapping(PAGE)
    String show(
            Acting who,
            @RequestParam(required = false) @Nullable String area,
            @ModelAttribute("t") Texts t,
            Model model) {
        rights.require(who, Right.WORKLIST_READ);
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        if (area != null) {
            query.add("area", area);
        }
        ListAsked asked = ListAsked.of(query);
        WorkPage page = scoped.read(who, sql -> page(sql, asked, who, t))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "registry/web/work";
    }

    private Optional<WorkPage> page(DSLContext sql, ListAsked asked, Acting who, Texts t) {
        return lists.open(sql, asked, who).map(opened -> {
            Scope scope = opened.scope();
            String standard = opened.standing().standard();
            LocalDate day = opened.standing().day();
            WorkList work = new WorkList(sql, scope.communes());
            HouseholdFilter all = HouseholdFilter.of(scope.communes(), standard);
            Names names = new Names(opened.units(), t);
            List<String> communes = work.communesWithoutDenominators(new Figures(sql).communes(), day);
            return new WorkPage(
                    scope.name(),
                    crumbs(scope, t),
                    opened.standing(),
                    work.undecided(standard),
                    new HouseholdList(sql, all.with(HouseholdClass.UNDECIDED)).count(),
                    path(asked, "class", "undecided"),
                    work.headless(),
                    new HouseholdList(sql, all.withoutHead()).count(),
                    path(asked, "head", "none"),
                    communes.stream().map(names::of).toList(),
                    HouseholdLists.commune(scope) ? work.hamletsWithoutDenominators(day) : List.of(),
                    names,
                    new Words(t));
        });
    }

    private static String path(ListAsked asked, String name, String value) {
        return new Query().with("area", asked.area()).with(name, value).on(ListAsked.PAGE);
    }

    private static List<Crumb> crumbs(Scope scope, Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        if (scope.unit() == null) {
            crumbs.add(new Crumb(t.say("registry.everywhere"), null));
        }
        scope.path()
                .forEach(unit -> crumbs.add(new Crumb(
                        unit.fullName(),
                        unit.equals(scope.unit())
                                ? null
                                : new Query().with("area", unit.code()).on(PAGE))));
        return crumbs;
    }

    /** The work list's place in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {

        @Bean
        RailEntry workEntry() {
            return new RailEntry(25, PAGE, "worklist", "registry.work.rail");
        }
    }
}
