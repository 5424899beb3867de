package vn.giamngheo.area;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the audit entry of a use case into its own transaction. */
final class Audit {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Audit() {}

    /** An entry with its document and with names and values in turn. */
    static void entry(Connection connection, String action, @Nullable String document, Object... details)
            throws SQLException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int i = 0; i < details.length; i += 2) {
                json.writeStringProperty(details[i].toString(), details[i + 1].toString());
            }
            json.writeEndObject();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit.entry (action, subject, details) VALUES (?, ?, ?::jsonb)")) {
            insert.setString(1, action);
            insert.setString(2, document);
            insert.setString(3, text.toString());
            insert.executeUpdate();
        }
    }
}
