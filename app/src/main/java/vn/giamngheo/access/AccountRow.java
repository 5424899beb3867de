package vn.giamngheo.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as whoever administers it sees it.
 *
 * @param area the code of the unit, or null for the whole installation
 * @param areaName the name of the unit, or null for the whole installation
 * @param person the number in the list of staff, or null
 * @param mustChange whether the one-time password has not been replaced yet
 * @param locked whether nobody may log in with it
 * @param factorNeeded whether it needs a second factor
 * @param factorSetUp whether a second factor is set up
 * @param version what a change has to show to be the latest
 */
public record AccountRow(
        UUID id,
        String login,
        String displayName,
        Role role,
        @Nullable String area,
        @Nullable String areaName,
        @Nullable String hamlet,
        @Nullable String person,
        boolean mustChange,
        boolean locked,
        boolean factorNeeded,
        boolean factorSetUp,
        long version) {}
