package vn.giamngheo.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.server.ResponseStatusException;
import vn.giamngheo.access.AccountAdministration;
import vn.giamngheo.access.AccountDraft;
import vn.giamngheo.access.AccountOutcome;
import vn.giamngheo.access.AccountRow;
import vn.giamngheo.access.Acting;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.platform.RailEntry;
import vn.giamngheo.platform.Texts;

/** The accounts within an administrator's area. */
@Controller
final class AccountsController {

    private static final String FORM = "access/web/account";

    private final AccountAdministration accounts;
    private final Rights rights;

    AccountsController(AccountAdministration accounts, Rights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Acting who,
            Model model) {
        List<AccountRow> found = accounts.page(who, q, after);
        boolean more = found.size() > AccountAdministration.PAGE;
        List<AccountRow> rows = more ? found.subList(0, AccountAdministration.PAGE) : found;
        model.addAttribute(
                "page", new AccountsPage(rows, q, more ? rows.getLast().login() : null, after != null));
        return "access/web/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(Acting who, Model model) {
        rights.require(who, Right.ACCOUNT_MANAGE);
        return form(AccountForm.blank(AccountDraft.empty(), Map.of()), model);
    }

    @PostMapping("/accounts/new")
    String make(@ModelAttribute("draft") DraftForm draft, Acting who, Model model, HttpServletResponse response) {
        return switch (accounts.make(who, draft.draft())) {
            case AccountOutcome.Made(UUID id, String login, String password) -> handOver(id, login, password, model);
            case AccountOutcome.Wrong(Map<String, String> wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(AccountForm.blank(draft.draft(), wrong), model);
            }
            case AccountOutcome other -> throw new IllegalStateException("making an account");
        };
    }

    @GetMapping("/accounts/{id}")
    String open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            Acting who,
            @ModelAttribute("t") Texts t,
            Model model) {
        AccountRow row = find(who, id);
        if (done != null) {
            model.addAttribute("notice", t.say("access.account.done"));
        }
        return form(AccountForm.of(row, AccountDraft.of(row), Map.of(), who), model);
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("draft") DraftForm draft,
            Acting who,
            Model model,
            HttpServletResponse response) {
        return switch (accounts.change(who, id, draft.draft(), version)) {
            case AccountOutcome.Saved() -> "redirect:/accounts/" + id + "?done";
            case AccountOutcome.Wrong(Map<String, String> wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(AccountForm.of(find(who, id), draft.draft(), wrong, who), model);
            }
            case AccountOutcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("stale", true);
                yield form(AccountForm.of(find(who, id), draft.draft(), Map.of(), who), model);
            }
            case AccountOutcome.Unknown() -> throw nothing();
            case AccountOutcome.Made made -> throw new IllegalStateException("changing an account");
        };
    }

    @PostMapping("/accounts/{id}/password")
    String renewPassword(@PathVariable UUID id, Acting who, Model model) {
        String password = accounts.renewPassword(who, id).orElseThrow(AccountsController::nothing);
        return handOver(id, find(who, id).login(), password, model);
    }

    @PostMapping("/accounts/{id}/lock")
    String lock(@PathVariable UUID id, Acting who) {
        return done(accounts.lock(who, id), id);
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(@PathVariable UUID id, Acting who) {
        return done(accounts.unlock(who, id), id);
    }

    @PostMapping("/accounts/{id}/second-factor")
    String forgetFactor(@PathVariable UUID id, Acting who) {
        return done(accounts.forgetFactor(who, id), id);
    }

    private AccountRow find(Acting who, UUID id) {
        return accounts.find(who, id).orElseThrow(AccountsController::nothing);
    }

    private static String done(boolean there, UUID id) {
        if (!there) {
            throw nothing();
        }
        return "redirect:/accounts/" + id + "?done";
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String handOver(UUID id, String login, String password, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("login", login);
        model.addAttribute("password", password);
        return "access/web/handover";
    }

    private static String form(AccountForm form, Model model) {
        model.addAttribute("form", form);
        return FORM;
    }

    /** The fields of the form as they were sent. */
    record DraftForm(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String role,
            @Nullable String area,
            @Nullable String hamlet,
            @Nullable String person) {

        AccountDraft draft() {
            return new AccountDraft(text(login), text(displayName), text(role), text(area), text(hamlet), text(person));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** The places of accounts and audit trail in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {

        @Bean
        RailEntry accountsEntry() {
            return new RailEntry(900, "/accounts", "account", "access.accounts.rail", Right.ACCOUNT_MANAGE.key());
        }

        @Bean
        RailEntry auditEntry() {
            return new RailEntry(910, "/audit", "paper", "access.audit.rail", Right.AUDIT_READ.key());
        }
    }
}
