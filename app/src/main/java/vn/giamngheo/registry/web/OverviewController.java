package vn.giamngheo.registry.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.platform.RailEntry;
import vn.giamngheo.platform.Texts;

/** The first page after the log-in. */
@Controller
final class OverviewController {

    private final Overview overview;
    private final Rights rights;

    OverviewController(Overview overview, Rights rights) {
        this.rights = rights;
        this.overview = overview;
    }

    @GetMapping("/")
    String show(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String standard,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String sort,
            Acting who,
            @ModelAttribute("t") Texts t,
            Model model) {
        rights.require(who, Right.OVERVIEW_READ);
        Asked asked = new Asked(area, standard, "commune".equals(by), Asked.Sort.of(sort));
        OverviewPage page =
                overview.of(asked, who, t).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return page.empty() ? "registry/web/nothing" : "registry/web/overview";
    }

    /** The overview's place in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {

        @Bean
        RailEntry overviewEntry() {
            return new RailEntry(10, "/", "overview", "registry.overview.rail");
        }
    }
}
