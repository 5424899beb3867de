package vn.giamngheo.access.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.giamngheo.access.AccountRow;

/**
 * A page of accounts.
 *
 * @param words what was looked for
 * @param last the name after which the next page begins, or null on the last one
 * @param later whether it is not the first page
 */
record AccountsPage(
        List<AccountRow> rows, String words, @Nullable String last, boolean later) {

    @Nullable
    String next() {
        return last == null ? null : "/accounts?q=" + encoded(words) + "&after=" + encoded(last);
    }

    String first() {
        return "/accounts?q=" + encoded(words);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
