package vn.giamngheo.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; what is null does not narrow.
 *
 * @param before the entry before which to go on
 * @param login the name somebody logs in by
 * @param until the last day
 */
public record AuditQuery(
        @Nullable UUID before,
        @Nullable String login,
        @Nullable String action,
        @Nullable String subject,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
