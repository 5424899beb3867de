package vn.giamngheo.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.households.workbook.Template;
import vn.giamngheo.intake.ApplyOutcome;
import vn.giamngheo.intake.Batch;
import vn.giamngheo.intake.BatchState;
import vn.giamngheo.intake.Batches;
import vn.giamngheo.intake.ErrorBook;
import vn.giamngheo.intake.Imports;
import vn.giamngheo.intake.Listing;
import vn.giamngheo.intake.Sent;
import vn.giamngheo.platform.RailEntry;
import vn.giamngheo.platform.Texts;

/** Loading files: upload, what is wrong, preview, apply, undo. */
@Controller
final class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> OUTCOMES = Set.of("NEW", "CHANGED", "SAME", "DOUBTFUL");

    private final Imports imports;
    private final Batches batches;
    private final Listing listing;
    private final ErrorBook errors;
    private final Rights rights;
    private final Clock clock;

    ImportController(Imports imports, Batches batches, Listing listing, ErrorBook errors, Rights rights, Clock clock) {
        this.imports = imports;
        this.batches = batches;
        this.listing = listing;
        this.errors = errors;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/import")
    String start(Acting who, Model model) {
        return start(who, null, model);
    }

    @GetMapping("/import/template.xlsx")
    void template(Acting who, HttpServletResponse response) throws IOException {
        rights.require(who, Right.IMPORT_RUN);
        attach(response, "mau-nhap-ho.xlsx");
        Template.write(response.getOutputStream());
    }

    @PostMapping("/import")
    String upload(
            Acting who,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response) {
        rights.require(who, Right.IMPORT_RUN);
        LocalDate date = date(day);
        if (date == null || date.isAfter(LocalDate.now(clock))) {
            return wrong(who, t.say("intake.start.day.wrong"), model, response);
        }
        return switch (Sent.of(files == null ? List.of() : files)) {
            case Sent.Files(var uploads) -> "redirect:/import/" + imports.begin(who, date, uploads);
            case Sent.Nothing nothing -> wrong(who, t.say("intake.start.nothing"), model, response);
            case Sent.Unclear(String name) -> wrong(who, t.say("intake.start.unclear", name), model, response);
            case Sent.Half half -> wrong(who, t.say("intake.start.half"), model, response);
        };
    }

    @GetMapping("/import/{id}")
    String show(Acting who, @PathVariable String id, @RequestParam(defaultValue = "") String show, Model model) {
        rights.require(who, Right.IMPORT_RUN);
        return page(who, found(who, id), show, null, model);
    }

    @PostMapping("/import/{id}/blanks")
    String blanks(Acting who, @PathVariable String id, @RequestParam boolean no) {
        Batch batch = found(who, id);
        imports.answerBlanks(who, batch.id(), no);
        return "redirect:/import/" + batch.id();
    }

    @PostMapping("/import/{id}/rows/{no}")
    String decide(Acting who, @PathVariable String id, @PathVariable int no, @RequestParam boolean same) {
        Batch batch = found(who, id);
        listing.decide(who, batch.id(), no, same);
        return "redirect:/import/" + batch.id() + "?show=DOUBTFUL";
    }

    @PostMapping("/import/{id}/apply")
    String apply(Acting who, @PathVariable String id, @RequestParam(defaultValue = "false") boolean good) {
        Batch batch = found(who, id);
        imports.apply(who, batch.id(), good);
        return "redirect:/import/" + batch.id();
    }

    @PostMapping("/import/{id}/undo")
    String undo(
            Acting who,
            @PathVariable String id,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response) {
        Batch batch = found(who, id);
        String message = switch (imports.undo(who, batch.id())) {
            case ApplyOutcome.Touched(List<String> codes) -> t.say("intake.undo.touched", String.join(", ", codes));
            case ApplyOutcome.Busy(String other) ->
                other.isEmpty() ? t.say("intake.busy.somebody") : t.say("intake.busy", other);
            case ApplyOutcome.Done done -> null;
            case ApplyOutcome.NotNow now -> null;
            case ApplyOutcome.Stale stale -> null;
            case ApplyOutcome.Wrong wrong -> null;
        };
        if (message == null) {
            return "redirect:/import/" + batch.id();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(who, batch, "", message, model);
    }

    @GetMapping("/import/{id}/errors.xlsx")
    void errors(Acting who, @PathVariable String id, HttpServletResponse response) throws IOException {
        rights.require(who, Right.IMPORT_RUN);
        Batch batch = found(who, id);
        if (batch.state() == BatchState.REFUSED || batch.working()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        attach(response, "loi-can-sua.xlsx");
        errors.write(who, batch, response.getOutputStream());
    }

    private String start(Acting who, @Nullable String wrong, Model model) {
        rights.require(who, Right.IMPORT_RUN);
        model.addAttribute("loads", batches.latest(who));
        model.addAttribute("day", LocalDate.now(clock).toString());
        model.addAttribute("wrong", wrong);
        return "intake/web/start";
    }

    private String wrong(Acting who, String sentence, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return start(who, sentence, model);
    }

    private String page(Acting who, Batch batch, String show, @Nullable String message, Model model) {
        String shown = OUTCOMES.contains(show) ? show : batch.counts().doubtful() > 0 ? "DOUBTFUL" : busiest(batch);
        boolean waits = batch.state() == BatchState.READY;
        model.addAttribute(
                "page",
                new LoadPage(
                        batch,
                        batch.working() ? List.of() : listing.problems(who, batch),
                        shown,
                        batch.working() ? List.of() : listing.households(who, batch, shown),
                        waits && rights.has(who, Right.IMPORT_RUN),
                        batch.state() == BatchState.APPLIED && rights.has(who, Right.IMPORT_UNDO),
                        message));
        return "intake/web/load";
    }

    private static String busiest(Batch batch) {
        return batch.counts().fresh() > 0 ? "NEW" : batch.counts().changed() > 0 ? "CHANGED" : "SAME";
    }

    private Batch found(Acting who, String id) {
        try {
            return imports.find(who, UUID.fromString(id)).orElseThrow(ImportController::missing);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    /** The place of loading in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {

        @Bean
        RailEntry importEntry() {
            return new RailEntry(30, "/import", "import", "intake.rail");
        }
    }
}
