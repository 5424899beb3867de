package vn.giamngheo.access;

import static org.jooq.impl.DSL.val;
import static vn.giamngheo.db.access.Tables.ACCOUNT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads the audit trail of an area, the latest entries first. */
@Component
public final class AuditReader {

    /** How many entries a page shows. */
    public static final int PAGE = 50;

    private static final JsonFactory JSON = new JsonFactory();

    private final Scoped scoped;
    private final Rights rights;
    private final Clock clock;

    AuditReader(Scoped scoped, Rights rights, Clock clock) {
        this.scoped = scoped;
        this.rights = rights;
        this.clock = clock;
    }

    /** The entries that are wanted, one more than a page where there are more. */
    public List<AuditEntry> page(Acting who, AuditQuery query) {
        rights.require(who, Right.AUDIT_READ);
        return scoped.read(who, inside -> {
            UUID account = account(inside, query.login());
            if (query.login() != null && account == null) {
                return List.of();
            }
            return inside.fetch(
                            "SELECT * FROM access.audit_page({0}, {1}, {2}, {3}, {4}, {5}, {6})",
                            val(query.before(), SQLDataType.UUID),
                            val(PAGE + 1),
                            val(account, SQLDataType.UUID),
                            val(query.action(), SQLDataType.VARCHAR),
                            val(query.subject(), SQLDataType.VARCHAR),
                            val(start(query.since()), SQLDataType.TIMESTAMPWITHTIMEZONE),
                            val(
                                    query.until() == null
                                            ? null
                                            : start(query.until().plusDays(1)),
                                    SQLDataType.TIMESTAMPWITHTIMEZONE))
                    .map(AuditReader::entry);
        });
    }

    private static @Nullable UUID account(DSLContext inside, @Nullable String login) {
        return login == null
                ? null
                : inside.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.LOGIN.eq(Accounts.normal(login)))
                        .fetchOne(ACCOUNT.ID);
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get("id", UUID.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("login", String.class),
                row.get("display_name", String.class),
                row.get("area_code", String.class),
                row.get("action", String.class),
                row.get("subject", String.class),
                details(row.get("details", JSONB.class)));
    }

    private static Map<String, String> details(JSONB json) {
        Map<String, String> details = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(json.data())) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.getString();
                } else if (token.isScalarValue()) {
                    details.put(name, parser.getString());
                }
            }
        }
        return details;
    }
}
