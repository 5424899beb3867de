package vn.giamngheo.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password of one's own must be. */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 10;
    /** The most bytes: bcrypt reads no further. */
    public static final int LONGEST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRules() {}

    /** Why a password cannot be taken. */
    public enum Objection {
        /** Fewer than {@link #SHORTEST} characters. */
        TOO_SHORT,
        /** More than {@link #LONGEST_BYTES} bytes. */
        TOO_LONG,
        /** The name one logs in by is part of it. */
        HOLDS_LOGIN,
        /** A few characters again and again. */
        TOO_PLAIN,
        /** The same as the present one. */
        UNCHANGED,
        /** Typed differently the second time. */
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
        if (wanted.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Objection.TOO_PLAIN);
        }
        if (wanted.equals(present)) {
            return Optional.of(Objection.UNCHANGED);
        }
        return wanted.equals(repeated) ? Optional.empty() : Optional.of(Objection.REPEATED_OTHERWISE);
    }
}
