package vn.giamngheo.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.AuditTrail;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.Households;
import vn.giamngheo.registry.Revision;
import vn.giamngheo.registry.Revision.What;
import vn.giamngheo.registry.RevisionOutcome;
import vn.giamngheo.registry.Revisions;
import vn.giamngheo.registry.StoredHousehold;

/** The forms on households and members: shown, refused with reasons, or done. */
@Controller
final class FormController {

    private static final String VIEW = "registry/web/form";
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    private final Scoped scoped;
    private final Rights rights;
    private final AuditTrail audit;
    private final Households households;
    private final Revisions revisions;

    FormController(Scoped scoped, Rights rights, AuditTrail audit, Households households, Revisions revisions) {
        this.scoped = scoped;
        this.rights = rights;
        this.audit = audit;
        this.households = households;
        this.revisions = revisions;
    }

    @GetMapping("/households/{id}/edit")
    String household(Acting who, @PathVariable String id, @ModelAttribute("t") Texts t, Model model) {
        return show(who, Path.id(id), new Forms.Subject(null), t, model);
    }

    @GetMapping("/households/{id}/members/new")
    String newMember(Acting who, @PathVariable String id, @ModelAttribute("t") Texts t, Model model) {
        return show(who, Path.id(id), new Forms.Subject(0), t, model);
    }

    @GetMapping("/households/{id}/members/{number}/edit")
    String member(
            Acting who,
            @PathVariable String id,
            @PathVariable String number,
            @ModelAttribute("t") Texts t,
            Model model) {
        return show(who, Path.id(id), new Forms.Subject(Path.number(number)), t, model);
    }

    @PostMapping("/households/{id}/edit")
    String saveHousehold(
            Acting who,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response) {
        return save(who, Path.id(id), new Forms.Subject(null), form, t, model, response, What.Own::new);
    }

    @PostMapping("/households/{id}/members/new")
    String saveNewMember(
            Acting who,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response) {
        return save(who, Path.id(id), new Forms.Subject(0), form, t, model, response, What.NewMember::new);
    }

    @PostMapping("/households/{id}/members/{number}/edit")
    String saveMember(
            Acting who,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response) {
        int no = Path.number(number);
        return save(
                who,
                Path.id(id),
                new Forms.Subject(no),
                form,
                t,
                model,
                response,
                cells -> new What.OfMember(no, cells));
    }

    @PostMapping("/households/{id}/members/{number}/remove")
    String remove(
            Acting who,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response) {
        int no = Path.number(number);
        form.keySet().removeIf(name -> name.startsWith("f."));
        return save(who, Path.id(id), new Forms.Subject(no), form, t, model, response, cells -> new What.Without(no));
    }

    private String show(Acting who, UUID id, Forms.Subject subject, Texts t, Model model) {
        rights.require(who, Right.HOUSEHOLD_EDIT);
        StoredHousehold household = scoped.read(who, sql -> {
                    var found = households.find(sql, id);
                    found.ifPresent(each -> audit.record(sql, who, "HOUSEHOLD_FORM_OPENED", id.toString(), Map.of()));
                    return found;
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Integer number = subject.memberNo();
        if (number != null && number > 0 && household.member(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", forms(household, who, t).fresh(subject));
        return VIEW;
    }

    private Forms forms(StoredHousehold household, Acting who, Texts t) {
        return new Forms(household, rights.has(who, Right.MEMBER_IDENTITY), t);
    }

    private String save(
            Acting who,
            UUID id,
            Forms.Subject subject,
            MultiValueMap<String, String> form,
            Texts t,
            Model model,
            HttpServletResponse response,
            Function<Map<String, String>, What> what) {
        rights.require(who, Right.HOUSEHOLD_EDIT);
        List<String> hidden = rights.has(who, Right.MEMBER_IDENTITY) ? List.of() : List.of("citizen_id");
        Draft draft = Draft.of(form, subject.sheet(), hidden);
        Revision wish = new Revision(id, draft.version(), what.apply(draft.cells()), draft.why());
        RevisionOutcome outcome = scoped.write(who, sql -> {
            RevisionOutcome done = revisions.apply(sql, who, wish);
            if (done instanceof RevisionOutcome.Done) {
                audit.record(sql, who, "HOUSEHOLD_CHANGED", id.toString(), Map.of());
            }
            return done;
        });
        return switch (outcome) {
            case RevisionOutcome.Done done -> "redirect:/households/" + id + "?done=" + word(wish.what());
            case RevisionOutcome.Unchanged same -> "redirect:/households/" + id + "?done=same";
            case RevisionOutcome.Wrong wrong ->
                again(
                        forms(wrong.stored(), who, t).again(subject, draft, wrong.problems(), false),
                        REFUSED,
                        model,
                        response);
            case RevisionOutcome.NoReason none ->
                again(forms(none.stored(), who, t).again(subject, draft, List.of(), true), REFUSED, model, response);
            case RevisionOutcome.Stale stale ->
                again(forms(stale.stored(), who, t).stale(subject, draft), CONFLICT, model, response);
            case RevisionOutcome.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String word(What what) {
        return switch (what) {
            case What.Own own -> "saved";
            case What.OfMember member -> "saved";
            case What.NewMember member -> "added";
            case What.Without without -> "removed";
        };
    }

    private static String again(FormPage page, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("page", page);
        return VIEW;
    }
}
