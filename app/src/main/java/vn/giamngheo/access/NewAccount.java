package vn.giamngheo.access;

import org.jspecify.annotations.Nullable;

/**
 * An account to be added.
 *
 * @param area the code of the unit he works for, or null for the whole installation
 * @param hamlet the hamlet of that unit he is held to, or null for all of it
 * @param person the number of the person in the office's own list of staff, or null where there is none
 * @param oneTime whether the password must be replaced at the first log-in
 * @param knownToAll whether it is one for demonstration, whose password is printed and which needs no second factor
 */
public record NewAccount(
        String login,
        String displayName,
        Role role,
        @Nullable String area,
        @Nullable String hamlet,
        @Nullable String person,
        String password,
        boolean oneTime,
        boolean knownToAll) {

    /** An account for a whole unit, of nobody on the list of staff. */
    public NewAccount(
            String login, String displayName, Role role, @Nullable String area, String password, boolean oneTime) {
        this(login, displayName, role, area, null, null, password, oneTime, false);
    }
}
