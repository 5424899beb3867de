package vn.giamngheo.access;

import org.jspecify.annotations.Nullable;

/**
 * An account to be added.
 *
 * @param area the code of the unit he works for, or null for the whole installation
 * @param oneTime whether the password must be replaced at the first log-in
 */
public record NewAccount(
        String login,
        String displayName,
        Role role,
        @Nullable String area,
        String password,
        boolean oneTime) {}
