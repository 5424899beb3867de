package vn.giamngheo.cli.serve;

import static org.jooq.impl.DSL.count;
import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
        Texts texts = Texts.in(Language.of(language));
        List<Known> known = new ArrayList<>();
        for (Role role : Role.values()) {
            String key = "demo.account." + role + ".";
            Known account = new Known(
                    sentences.say(key + "login"),
                    sentences.say("demo.password"),
                    sentences.say(key + "name"),
                    texts.say("access.role." + role));
            String area = role == Role.COMMUNE_OFFICER ? largestCommune(sql) : null;
            accounts.add(new NewAccount(account.login, account.displayName, role, area, account.password, false));
            known.add(account);
        }
        return known;
    }

    private static @Nullable String largestCommune(DSLContext sql) {
        return sql.select(HOUSEHOLD.AREA_CODE)
                .from(HOUSEHOLD)
                .groupBy(HOUSEHOLD.AREA_CODE)
                .orderBy(count().desc(), HOUSEHOLD.AREA_CODE)
                .limit(1)
                .fetchOne(HOUSEHOLD.AREA_CODE);
    }
}
