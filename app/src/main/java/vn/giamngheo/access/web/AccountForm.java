package vn.giamngheo.access.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.AccountDraft;
import vn.giamngheo.access.AccountRow;
import vn.giamngheo.access.Acting;
import vn.giamngheo.platform.Texts;

/**
 * The form of an account.
 *
 * @param row the account as it is, or null for a new one
 * @param draft what is typed
 * @param wrong what is wrong by field, as the last part of a text's key
 * @param himself whether it is the account of whoever looks
 */
record AccountForm(@Nullable AccountRow row, AccountDraft draft, Map<String, String> wrong, boolean himself) {

    static AccountForm blank(AccountDraft draft, Map<String, String> wrong) {
        return new AccountForm(null, draft, wrong, false);
    }

    static AccountForm of(AccountRow row, AccountDraft draft, Map<String, String> wrong, Acting who) {
        return new AccountForm(row, draft, wrong, row.id().equals(who.account()));
    }

    String path() {
        return row == null ? "/accounts/new" : "/accounts/" + row.id();
    }

    @Nullable
    String wrongAt(String field, Texts t) {
        String key = wrong.get(field);
        return key == null ? null : t.say("access.account.wrong." + key);
    }
}
