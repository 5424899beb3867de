package vn.giamngheo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.access.Account;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.Admission;
import vn.giamngheo.access.PasswordChange;
import vn.giamngheo.access.PasswordRules;
import vn.giamngheo.access.SessionCookie;
import vn.giamngheo.access.Sessions;

/** Setting a password of one's own, at the first log-in or later. */
@Controller
final class PasswordController {

    private static final String PAGE = "access/web/password";

    private final Accounts accounts;
    private final Sessions sessions;

    PasswordController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String ask(@AuthenticationPrincipal Account account, Model model) {
        return page(account, null, null, model);
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (accounts.change(account, present, wanted, repeated)) {
            case PasswordChange.Done(Account changed) -> {
                SessionCookie.give(request, response, sessions.open(changed));
                yield "redirect:" + changed.next();
            }
            case PasswordChange.NotAdmitted(Admission admission) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String key = admission instanceof Admission.Locked ? "LOCKED" : "WRONG";
                yield page(account, "present", key, model);
            }
            case PasswordChange.Objected(PasswordRules.Objection objection) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String field = objection == PasswordRules.Objection.REPEATED_OTHERWISE ? "repeated" : "wanted";
                yield page(account, field, objection.name(), model);
            }
        };
    }

    private static String page(Account account, @Nullable String field, @Nullable String key, Model model) {
        model.addAttribute("page", new PasswordPage(account.login(), account.mustChange(), field, key));
        return PAGE;
    }
}
