package vn.giamngheo.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AuditTrail;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.platform.RailEntry;
import vn.giamngheo.platform.Texts;

/** The list of households, and what it shows as a file. */
@Controller
final class HouseholdsController {

    private final Scoped scoped;
    private final Rights rights;
    private final AuditTrail audit;
    private final HouseholdLists lists;

    HouseholdsController(Scoped scoped, Rights rights, AuditTrail audit, HouseholdLists lists) {
        this.scoped = scoped;
        this.rights = rights;
        this.audit = audit;
        this.lists = lists;
    }

    @GetMapping("/households")
    String list(
            Acting who, @RequestParam MultiValueMap<String, String> query, @ModelAttribute("t") Texts t, Model model) {
        rights.require(who, Right.HOUSEHOLD_LIST);
        ListAsked asked = ListAsked.of(query);
        HouseholdsPage page = scoped.read(who, sql -> lists.page(sql, asked, who, t))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "registry/web/households";
    }

    @GetMapping("/households.csv")
    void csv(
            Acting who,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("t") Texts t,
            HttpServletResponse response) {
        export(who, ListAsked.of(query), t, response, "csv", "text/csv;charset=UTF-8");
    }

    @GetMapping("/households.xlsx")
    void xlsx(
            Acting who,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("t") Texts t,
            HttpServletResponse response) {
        export(
                who,
                ListAsked.of(query),
                t,
                response,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private void export(
            Acting who, ListAsked asked, Texts t, HttpServletResponse response, String ending, String type) {
        rights.require(who, Right.HOUSEHOLD_LIST);
        scoped.read(who, sql -> {
            HouseholdLists.Opened opened =
                    lists.open(sql, asked, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            response.setContentType(type);
            response.setHeader("Content-Disposition", "attachment; filename=\"households." + ending + "\"");
            response.setHeader("Cache-Control", "no-store");
            int rows = write(opened, t, response, ending);
            audit.record(sql, who, "HOUSEHOLDS_EXPORTED", opened.scope().code(), Map.of("rows", rows, "kind", ending));
            return rows;
        });
    }

    private static int write(HouseholdLists.Opened opened, Texts t, HttpServletResponse response, String ending) {
        Names names = new Names(opened.units(), t);
        try {
            OutputStream out = response.getOutputStream();
            if (ending.equals("csv")) {
                out.write(ListFile.mark());
            }
            try (ListFile file = ending.equals("csv")
                    ? ListFile.csv(out, opened.asked(), names, t)
                    : ListFile.xlsx(out, opened.asked(), names, t)) {
                file.head();
                opened.list().each(opened.asked().order(), file::row);
                return file.rows();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list's place in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {

        @Bean
        RailEntry householdsEntry() {
            return new RailEntry(20, ListAsked.PAGE, "households", "registry.list.rail");
        }
    }
}
