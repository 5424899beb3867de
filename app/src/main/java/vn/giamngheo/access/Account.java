package vn.giamngheo.access;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's account, as he is logged in with it.
 *
 * @param login the name he logs in by
 * @param displayName the name others see
 * @param area the code of the unit he works for, or null for the whole installation
 * @param hamlet the hamlet of that unit he is held to, or null for all of it
 * @param mustChange whether his password is a one-time one that he has to replace first
 * @param factor how he stands to the second factor
 */
public record Account(
        UUID id,
        String login,
        String displayName,
        Role role,
        @Nullable String area,
        @Nullable String hamlet,
        boolean mustChange,
        Factor factor)
        implements Principal {

    /** The id: what may stand in a log. */
    @Override
    public String getName() {
        return id.toString();
    }

    Account withOwnPassword() {
        return new Account(id, login, displayName, role, area, hamlet, false, factor);
    }

    Account withFactorShown() {
        return new Account(id, login, displayName, role, area, hamlet, mustChange, Factor.SHOWN);
    }

    /** Whether nothing stands between him and his work. */
    boolean mayWork() {
        return !mustChange && !factor.due();
    }

    /** The page he has to go through first, or the first page of his work. */
    public String next() {
        if (mustChange) {
            return "/password";
        }
        return switch (factor) {
            case TO_SET_UP -> "/second-factor/new";
            case TO_SHOW -> "/second-factor";
            case NOT_NEEDED, SHOWN -> "/";
        };
    }
}
