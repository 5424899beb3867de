package vn.giamngheo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.access.Account;
import vn.giamngheo.access.Factor;
import vn.giamngheo.access.SecondFactors;
import vn.giamngheo.access.SecondFactors.Offer;
import vn.giamngheo.access.SecondFactors.Shown;
import vn.giamngheo.access.SessionCookie;
import vn.giamngheo.access.Sessions;
import vn.giamngheo.platform.Texts;

/** Setting up the second factor, and showing a code of it. */
@Controller
final class SecondFactorController {

    private static final String SHOW = "access/web/factor";
    private static final String NEW = "access/web/newFactor";

    private final SecondFactors factors;
    private final Sessions sessions;

    SecondFactorController(SecondFactors factors, Sessions sessions) {
        this.factors = factors;
        this.sessions = sessions;
    }

    @GetMapping("/second-factor")
    String ask(@AuthenticationPrincipal Account account, Model model) {
        return due(account, Factor.TO_SHOW) ? page(SHOW, null, model) : "redirect:" + account.next();
    }

    @PostMapping("/second-factor")
    String show(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!due(account, Factor.TO_SHOW)) {
            return "redirect:" + account.next();
        }
        return switch (factors.show(account, code)) {
            case Shown.Right(Account shown) -> {
                SessionCookie.give(request, response, sessions.renew(request, shown));
                yield "redirect:/";
            }
            case Shown other -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(SHOW, wrong(other, t), model);
            }
        };
    }

    @GetMapping("/second-factor/new")
    String offer(@AuthenticationPrincipal Account account, @ModelAttribute("t") Texts t, Model model) {
        if (!due(account, Factor.TO_SET_UP)) {
            return "redirect:" + account.next();
        }
        model.addAttribute("offer", factors.offer(account, t.say("platform.product")));
        return page(NEW, null, model);
    }

    @PostMapping("/second-factor/new")
    String setUp(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("t") Texts t,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!due(account, Factor.TO_SET_UP)) {
            return "redirect:" + account.next();
        }
        return switch (factors.setUp(account, sealed, code)) {
            case Shown.SetUp(Account shown, var codes) -> {
                SessionCookie.give(request, response, sessions.renew(request, shown));
                model.addAttribute("codes", codes);
                yield "access/web/recovery";
            }
            case Shown other -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Offer offer = factors.again(account, t.say("platform.product"), sealed);
                model.addAttribute("offer", offer);
                yield page(NEW, wrong(other, t), model);
            }
        };
    }

    private static boolean due(Account account, Factor factor) {
        return !account.mustChange() && account.factor() == factor;
    }

    private static String wrong(Shown shown, Texts t) {
        return shown instanceof Shown.Locked(long minutes)
                ? t.say("access.login.locked", minutes)
                : t.say("access.factor.wrong");
    }

    private static String page(String view, @Nullable String wrong, Model model) {
        model.addAttribute("wrong", wrong);
        return view;
    }
}
