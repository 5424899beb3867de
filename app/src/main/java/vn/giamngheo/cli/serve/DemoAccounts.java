package vn.giamngheo.cli.serve;

import static vn.giamngheo.db.access.Tables.ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.NewAccount;
import vn.giamngheo.access.Role;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.platform.Language;
import vn.giamngheo.platform.Texts;

/** The accounts of a demonstration, one per role; their passwords are known to everybody and printed at every start. */
final class DemoAccounts {

    private DemoAccounts() {}

    /** An account as it is printed. */
    record Known(String login, String password, String displayName, String role) {}

    /** The accounts; those that are missing are added. */
    static List<Known> make(Accounts accounts, DSLContext sql, String language) {
        Sentences sentences = Sentences.in(language);
        DemoPlaces places = DemoPlaces.in(sql);
        Texts texts = Texts.in(Language.of(language));
        List<Known> known = new ArrayList<>();
        for (Role role : Role.values()) {
            String key = "demo.account." + role + ".";
            Known account = new Known(
                    sentences.say(key + "login"),
                    sentences.say("demo.password"),
                    sentences.say(key + "name"),
                    texts.say("access.role." + role));
            accounts.add(new NewAccount(
                    account.login,
                    account.displayName,
                    role,
                    places.area(role),
                    places.hamlet(role),
                    null,
                    account.password,
                    false,
                    true));
            known.add(account);
        }
        sql.update(ACCOUNT)
                .set(ACCOUNT.KNOWN_TO_ALL, true)
                .where(ACCOUNT.LOGIN.in(known.stream().map(Known::login).toList()))
                .execute();
        return known;
    }
}
