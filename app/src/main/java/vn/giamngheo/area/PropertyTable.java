package vn.giamngheo.area;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Unit;

/** Reads and writes {@code area.property}. */
final class PropertyTable {

    private static final String COLUMNS = "code, hamlet, name, value, valid_from, valid_to, document";

    private PropertyTable() {}

    static PropertyOutcome set(Connection connection, Property property, Unit unit) throws SQLException {
        for (Property other : overlapping(connection, property)) {
            if (other.equals(property)) {
                return new PropertyOutcome.Unchanged();
            }
            if (other.validTo() != null || !other.validFrom().isBefore(property.validFrom())) {
                return new PropertyOutcome.Overlaps(other);
            }
            end(connection, other, property.validFrom().minusDays(1));
        }
        insert(connection, property, unit);
        Audit.entry(
                connection,
                "AREA_PROPERTY_SET",
                property.document(),
                "code",
                property.code(),
                "name",
                property.name(),
                "value",
                property.value());
        return new PropertyOutcome.Recorded();
    }

    static List<Property> of(Connection connection, String code, LocalDate day) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM area.property WHERE code = ? AND valid_from <= ?"
                + " AND (valid_to IS NULL OR valid_to >= ?) ORDER BY hamlet, name";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, code);
            query.setObject(2, day);
            query.setObject(3, day);
            return read(query);
        }
    }

    private static List<Property> overlapping(Connection connection, Property property) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM area.property WHERE code = ?"
                + " AND hamlet_folded = platform.fold(?) AND name = ?"
                + " AND daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]') ORDER BY valid_from FOR UPDATE";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, property.code());
            query.setString(2, property.hamlet());
            query.setString(3, property.name());
            query.setDate(4, Date.valueOf(property.validFrom()));
            query.setDate(5, property.validTo() == null ? null : Date.valueOf(property.validTo()));
            return read(query);
        }
    }

    private static List<Property> read(PreparedStatement query) throws SQLException {
        List<Property> properties = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                properties.add(new Property(
                        text(rows, 1),
                        text(rows, 2),
                        text(rows, 3),
                        text(rows, 4),
                        Objects.requireNonNull(rows.getObject(5, LocalDate.class)),
                        rows.getObject(6, LocalDate.class),
                        rows.getString(7)));
            }
        }
        return properties;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column));
    }

    private static void end(Connection connection, Property property, LocalDate lastDay) throws SQLException {
        String sql =
                "UPDATE area.property SET valid_to = ? WHERE code = ? AND hamlet = ? AND name = ? AND valid_from = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, lastDay);
            update.setString(2, property.code());
            update.setString(3, property.hamlet());
            update.setString(4, property.name());
            update.setObject(5, property.validFrom());
            update.executeUpdate();
        }
    }

    private static void insert(Connection connection, Property property, Unit unit) throws SQLException {
        String sql = "INSERT INTO area.property (" + COLUMNS + ", unit_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, property.code());
            insert.setString(2, property.hamlet());
            insert.setString(3, property.name());
            insert.setString(4, property.value());
            insert.setObject(5, property.validFrom());
            insert.setObject(6, property.validTo());
            insert.setString(7, orNull(property.document()));
            insert.setObject(8, unit.validFrom());
            insert.executeUpdate();
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
