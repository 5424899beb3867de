package vn.giamngheo.platform;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table on their way into the database by COPY, about ten times as fast as inserts. */
public final class CopyRows {

    private static final int FULL = 1 << 20;

    private final DSLContext sql;
    private final String statement;
    private final int columns;
    private final StringBuilder text = new StringBuilder(FULL + (FULL >> 4));

    /** Rows for the given columns of a table, within the transaction of {@code sql}. */
    public CopyRows(DSLContext sql, Table<?> table, List<Field<?>> columns) {
        this.sql = sql;
        this.columns = columns.size();
        statement = "COPY " + sql.render(table)
                + columns.stream()
                        .map(column -> sql.render(org.jooq.impl.DSL.name(column.getName())))
                        .collect(Collectors.joining(", ", " (", ") FROM STDIN"));
    }

    /** Adds a row: one value per column, null for none; a collection becomes an array. */
    public void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof Collection<?> several) {
                escaped(array(several));
            } else {
                escaped(value.toString());
            }
        }
        text.append('\n');
    }

    /** Whether enough has come together to be written. */
    public boolean full() {
        return text.length() >= FULL;
    }

    /** Writes what has not been written yet. */
    public void write() {
        if (text.isEmpty()) {
            return;
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        sql.connection(connection -> copy(connection.unwrap(PGConnection.class), bytes));
    }

    private void copy(PGConnection connection, byte[] bytes) throws SQLException {
        var copy = connection.getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    private static String array(Collection<?> several) {
        return several.stream()
                .map(each -> '"' + each.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
