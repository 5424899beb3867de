package vn.giamngheo.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.platform.Language;

/**
 * Who works: a controller takes it as a method argument, a job keeps that of whoever ordered it.
 *
 * @param account the id of his account
 * @param login the name he logs in by
 * @param name the name others see
 * @param area the code of the unit he works for, or null for the whole installation
 * @param hamlet the hamlet of that unit he is held to, or null for all of it
 * @param language the language he reads
 */
public record Acting(
        UUID account,
        String login,
        String name,
        Role role,
        @Nullable String area,
        @Nullable String hamlet,
        Language language) {

    /** The person of an account. */
    public static Acting of(Account account, Language language) {
        return new Acting(
                account.id(),
                account.login(),
                account.displayName(),
                account.role(),
                account.area(),
                account.hamlet(),
                language);
    }
}
