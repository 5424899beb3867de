package vn.giamngheo.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param login who, or null for the program itself and for a name without account
 * @param displayName the name of that person
 * @param area the code of his unit, or null for the whole installation
 * @param subject the key of what it was done to, or null
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable String login,
        @Nullable String displayName,
        @Nullable String area,
        String action,
        @Nullable String subject,
        Map<String, String> details) {}
