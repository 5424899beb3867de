package vn.giamngheo.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.giamngheo.access.AuditEntry;
import vn.giamngheo.access.AuditQuery;
import vn.giamngheo.platform.Texts;

/** A page of the audit trail. */
record AuditPage(List<AuditEntry> rows, AuditQuery query, boolean more) {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    String at(Instant instant, Texts t) {
        return DateTimeFormatter.ofPattern(
                        t.say("platform.format.date") + " HH:mm:ss",
                        t.language().locale())
                .format(instant.atZone(OFFICE));
    }

    /** An action in words; one that has none yet stands as it is. */
    String action(AuditEntry entry, Texts t) {
        try {
            return t.say("access.audit.action." + entry.action());
        } catch (MissingResourceException e) {
            return entry.action();
        }
    }

    String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    @Nullable
    String next() {
        return more ? path(Map.of("before", rows.getLast().id().toString())) : null;
    }

    String first() {
        return path(Map.of());
    }

    boolean later() {
        return query.before() != null;
    }

    static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String path(Map<String, String> further) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("login", or(query.login()));
        asked.put("action", or(query.action()));
        asked.put("subject", or(query.subject()));
        asked.put("since", or(query.since()));
        asked.put("until", or(query.until()));
        asked.putAll(further);
        return asked.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/audit?", ""));
    }
}
