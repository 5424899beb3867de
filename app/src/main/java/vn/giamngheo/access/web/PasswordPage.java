package vn.giamngheo.access.web;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.PasswordRules;
import vn.giamngheo.platform.Texts;

/**
 * The page on which one sets a password of one's own.
 *
 * @param mustChange whether it is the first one after a one-time password
 * @param wrongField the field that was filled wrongly, or null
 * @param wrongKey the last part of the key of what is wrong with it, or null
 */
record PasswordPage(
        String login,
        boolean mustChange,
        @Nullable String wrongField,
        @Nullable String wrongKey) {

    @Nullable
    String wrongAt(String field, Texts t) {
        return field.equals(wrongField)
                ? t.say("access.password." + wrongKey, PasswordRules.SHORTEST, PasswordRules.LONGEST_BYTES)
                : null;
    }

    String hint(Texts t) {
        return t.say("access.password.hint", PasswordRules.SHORTEST);
    }
}
