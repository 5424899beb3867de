package vn.giamngheo.platform;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Many rows of one table on their way into the database by few statements, each row held to row-level security. */
public final class InsertRows {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FULL = 1 << 20;

    private final DSLContext sql;
    private final List<Field<?>> columns;
    private final String statement;
    private StringWriter text = new StringWriter();
    private JsonGenerator json = begin();

    /** Rows for the given columns of a table, within the transaction of {@code sql}. */
    public InsertRows(DSLContext sql, Table<?> table, List<Field<?>> columns) {
        this.sql = sql;
        this.columns = List.copyOf(columns);
        String names = columns.stream()
                .map(column -> sql.render(DSL.name(column.getName())))
                .collect(Collectors.joining(", "));
        String into = sql.render(table);
        statement = "INSERT INTO " + into + " (" + names + ") SELECT " + names + " FROM json_populate_recordset(NULL::"
                + into + ", {0}::json)";
    }

    /** Adds a row: one value per column, null for none; a collection becomes an array. */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                json.writeName(columns.get(i).getName());
                write(value);
            }
        }
        json.writeEndObject();
    }

    private void write(Object value) {
        switch (value) {
            case JSONB document -> json.writeRawValue(document.data());
            case Collection<?> several -> {
                json.writeStartArray();
                several.forEach(each -> json.writeString(each.toString()));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    /** Whether enough has come together to be written. */
    public boolean full() {
        return text.getBuffer().length() >= FULL;
    }

    /** Writes what has not been written yet. */
    public void write() {
        json.writeEndArray();
        json.close();
        String rows = text.toString();
        text = new StringWriter();
        json = begin();
        if (rows.length() > "[]".length()) {
            sql.execute(statement, DSL.val(rows));
        }
    }

    private JsonGenerator begin() {
        JsonGenerator begun = JSON.createGenerator(text);
        begun.writeStartArray();
        return begun;
    }
}
