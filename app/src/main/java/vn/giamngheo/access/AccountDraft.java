package vn.giamngheo.access;

/** An account as it was typed: nothing of it is checked yet. */
public record AccountDraft(String login, String displayName, String role, String area, String hamlet, String person) {

    /** What an account looks like before anything of it is typed anew. */
    public static AccountDraft of(AccountRow row) {
        return new AccountDraft(
                row.login(),
                row.displayName(),
                row.role().name(),
                orEmpty(row.area()),
                orEmpty(row.hamlet()),
                orEmpty(row.person()));
    }

    /** Nothing typed yet. */
    public static AccountDraft empty() {
        return new AccountDraft("", "", "", "", "", "");
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
