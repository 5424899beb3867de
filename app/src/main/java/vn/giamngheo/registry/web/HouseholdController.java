package vn.giamngheo.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AuditTrail;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.platform.Texts;

/** The page of one household; every opening leaves an entry in the audit. */
@Controller
final class HouseholdController {

    private final Scoped scoped;
    private final Rights rights;
    private final AuditTrail audit;
    private final HouseholdPages pages;

    HouseholdController(Scoped scoped, Rights rights, AuditTrail audit, HouseholdPages pages) {
        this.scoped = scoped;
        this.rights = rights;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping("/households/{id}")
    String show(
            Acting who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("t") Texts t,
            Model model) {
        rights.require(who, Right.HOUSEHOLD_OPEN);
        UUID household = Path.id(id);
        OneHousehold page = scoped.read(who, sql -> {
                    Optional<OneHousehold> found = pages.of(sql, household, day(day), notice(done), who, t);
                    found.ifPresent(
                            opened -> audit.record(sql, who, "HOUSEHOLD_OPENED", household.toString(), Map.of()));
                    return found;
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "registry/web/household";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 2000 || day.getYear() > 2100 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String notice(@Nullable String done) {
        return switch (done) {
            case "saved" -> "registry.done.saved";
            case "same" -> "registry.done.same";
            case "added" -> "registry.done.added";
            case "removed" -> "registry.done.removed";
            case "paper" -> "registry.done.paper";
            case "paper-off" -> "registry.done.paperoff";
            case null, default -> null;
        };
    }
}
