package vn.giamngheo.access;

import java.util.Map;
import java.util.UUID;

/** What came of making or changing an account. */
public sealed interface AccountOutcome {

    /** It is made; the password is shown this once and kept nowhere. */
    record Made(UUID id, String login, String oneTimePassword) implements AccountOutcome {}

    /** It is changed, and its sessions have ended. */
    record Saved() implements AccountOutcome {}

    /**
     * Something typed cannot be taken.
     *
     * @param wrong what is wrong by the name of the field, as the last part of a text's key
     */
    record Wrong(Map<String, String> wrong) implements AccountOutcome {}

    /** Somebody else changed it in the meantime. */
    record Stale() implements AccountOutcome {}

    /** There is no such account within the area. */
    record Unknown() implements AccountOutcome {}
}
