package vn.giamngheo.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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
import vn.giamngheo.access.AuditTrail;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.Attachments;
import vn.giamngheo.registry.FileKind;
import vn.giamngheo.registry.Households;

/** Papers of a household: attached, looked at, taken off. */
@Controller
final class PaperController {

    private final Scoped scoped;
    private final Rights rights;
    private final AuditTrail audit;
    private final Households households;

    PaperController(Scoped scoped, Rights rights, AuditTrail audit, Households households) {
        this.scoped = scoped;
        this.rights = rights;
        this.audit = audit;
        this.households = households;
    }

    @PostMapping("/households/{id}/papers")
    String attach(
            Acting who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletResponse response)
            throws IOException {
        rights.require(who, Right.ATTACHMENT_ADD);
        UUID household = Path.id(id);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        if (bytes.length == 0 || bytes.length > Attachments.MOST_BYTES) {
            return refused(household, "registry.paper.refused.size", model, response);
        }
        Optional<FileKind> kind = FileKind.of(bytes);
        if (kind.isEmpty()) {
            return refused(household, "registry.paper.refused.kind", model, response);
        }
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        scoped.write(who, sql -> {
            if (households.find(sql, household).isEmpty()) {
                throw missing();
            }
            UUID paper = new Attachments(sql).add(household, name, kind.get(), bytes, who);
            audit.record(
                    sql, who, "PAPER_ATTACHED", household.toString(), Map.of("paper", paper, "bytes", bytes.length));
            return paper;
        });
        return "redirect:/households/" + household + "?done=paper";
    }

    @GetMapping("/households/{id}/papers/{paper}")
    void open(Acting who, @PathVariable String id, @PathVariable String paper, HttpServletResponse response)
            throws IOException {
        rights.require(who, Right.ATTACHMENT_OPEN);
        UUID household = Path.id(id);
        UUID wanted = Path.id(paper);
        Attachments.Content content = scoped.read(who, sql -> {
            Attachments.Content found =
                    new Attachments(sql).content(household, wanted).orElseThrow(PaperController::missing);
            audit.record(sql, who, "PAPER_OPENED", household.toString(), Map.of("paper", wanted));
            return found;
        });
        response.setContentType(content.kind().mediaType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(content.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(content.bytes().length);
        response.getOutputStream().write(content.bytes());
    }

    @PostMapping("/households/{id}/papers/{paper}/remove")
    String remove(Acting who, @PathVariable String id, @PathVariable String paper) {
        rights.require(who, Right.ATTACHMENT_ADD);
        UUID household = Path.id(id);
        UUID wanted = Path.id(paper);
        scoped.write(who, sql -> {
            if (!new Attachments(sql).remove(household, wanted, who)) {
                throw missing();
            }
            audit.record(sql, who, "PAPER_REMOVED", household.toString(), Map.of("paper", wanted));
            return wanted;
        });
        return "redirect:/households/" + household + "?done=paper-off";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String refused(UUID household, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("reason", key);
        model.addAttribute("back", "/households/" + household);
        return "registry/web/refusedPaper";
    }
}
