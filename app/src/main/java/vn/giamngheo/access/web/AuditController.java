package vn.giamngheo.access.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AuditEntry;
import vn.giamngheo.access.AuditQuery;
import vn.giamngheo.access.AuditReader;

/** The audit trail: who did what, when. */
@Controller
final class AuditController {

    private final AuditReader reader;

    AuditController(AuditReader reader) {
        this.reader = reader;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable UUID before,
            Acting who,
            Model model) {
        AuditQuery query = new AuditQuery(
                before,
                text(login),
                action.isBlank() ? null : action.strip().toUpperCase(Locale.ROOT),
                text(subject),
                day(since),
                day(until));
        List<AuditEntry> found = reader.page(who, query);
        boolean more = found.size() > AuditReader.PAGE;
        List<AuditEntry> rows = more ? found.subList(0, AuditReader.PAGE) : found;
        model.addAttribute("page", new AuditPage(rows, query, more));
        return "access/web/audit";
    }

    private static @Nullable String text(String typed) {
        String clean = typed.replace("\0", "").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** A day as the browser sends it; what is no day does not narrow. */
    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = typed.isBlank() ? null : LocalDate.parse(typed.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
