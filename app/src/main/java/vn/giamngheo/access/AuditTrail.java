package vn.giamngheo.access;

import static vn.giamngheo.db.audit.Tables.ENTRY;

import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes what was done, by whom and on what: one entry per use case, in the transaction of the use case itself. */
@Component
public final class AuditTrail {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Adds an entry.
     *
     * @param action what was done, in capitals, for example {@code HOUSEHOLD_OPENED}
     * @param subject the key of what it was done to, or null
     * @param details names and values; no personal data, only keys and counts
     */
    public void record(
            DSLContext inside, Acting acting, String action, @Nullable String subject, Map<String, ?> details) {
        record(inside, acting.account(), acting.area(), action, subject, details);
    }

    /** Adds an entry of the program itself or of somebody not yet inside. */
    void record(
            DSLContext inside,
            @Nullable UUID account,
            @Nullable String area,
            String action,
            @Nullable String subject,
            Map<String, ?> details) {
        inside.insertInto(ENTRY)
                .set(ENTRY.ACCOUNT, account)
                .set(ENTRY.AREA_CODE, area)
                .set(ENTRY.ACTION, action)
                .set(ENTRY.SUBJECT, subject)
                .set(ENTRY.DETAILS, JSONB.valueOf(json(details)))
                .execute();
    }

    private static String json(Map<String, ?> details) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            details.forEach((name, value) -> {
                switch (value) {
                    case Integer number -> json.writeNumberProperty(name, number);
                    case Long number -> json.writeNumberProperty(name, number);
                    case Boolean yes -> json.writeBooleanProperty(name, yes);
                    case null -> json.writeNullProperty(name);
                    default -> json.writeStringProperty(name, value.toString());
                }
            });
            json.writeEndObject();
        }
        return text.toString();
    }
}
