package vn.giamngheo.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password of one's own must be. */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** bcrypt reads no further. */
    static final int LONGEST_BYTES = 72;

    private PasswordRules() {}

    /** Why a password cannot be taken. */
    enum Objection {
        TOO_SHORT,
        TOO_LONG,
        HOLDS_LOGIN,
        TOO_PLAIN,
        UNCHANGED,
        REPEATED_OTHERWISE
    }

    /** The first objection to a new password, if there is one. */
    static Optional<Objection> objection(String login, String present, String wanted, String repeated) {
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Objection.TOO_LONG);
        }
        if (wanted.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of(Objection.HOLDS_LOGIN);
        }
        if (wanted.codePoints().distinct().count() < 5) {
            return Optional.of(Objection.TOO_PLAIN);
        }
        if (wanted.equals(present)) {
            return Optional.of(Objection.UNCHANGED);
        }
        return wanted.equals(repeated) ? Optional.empty() : Optional.of(Objection.REPEATED_OTHERWISE);
    }
}
