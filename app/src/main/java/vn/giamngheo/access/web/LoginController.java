package vn.giamngheo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.access.Account;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.Admission;
import vn.giamngheo.access.SessionCookie;
import vn.giamngheo.access.Sessions;
import vn.giamngheo.platform.LocalPath;
import vn.giamngheo.platform.Texts;

/** The log-in page. */
@Controller
final class LoginController {

    private static final String PAGE = "access/web/login";

    private final Accounts accounts;
    private final Sessions sessions;
    private final CsrfTokenRepository forgeryTokens;

    LoginController(Accounts accounts, Sessions sessions, CsrfTokenRepository forgeryTokens) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.forgeryTokens = forgeryTokens;
    }

    @GetMapping("/login")
    String ask(@RequestParam(required = false) @Nullable String out, @ModelAttribute("t") Texts t, Model model) {
        if (out != null) {
            model.addAttribute("notice", t.say("access.login.out"));
        }
        return PAGE;
    }

    @PostMapping("/login")
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (accounts.admit(login, password)) {
            case Admission.Granted(Account account) -> {
                forgeryTokens.saveToken(null, request, response);
                SessionCookie.give(request, response, sessions.open(account));
                String next = account.next();
                yield "redirect:" + (next.equals("/") ? LocalPath.orRoot(back) : next);
            }
            case Admission.Refused() -> again(login, back, t.say("access.login.wrong"), model, response);
            case Admission.Locked(long minutes) ->
                again(login, back, t.say("access.login.locked", minutes), model, response);
        };
    }

    private static String again(String login, String back, String wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("login", login);
        model.addAttribute("back", LocalPath.orRoot(back));
        model.addAttribute("wrong", wrong);
        return PAGE;
    }
}
