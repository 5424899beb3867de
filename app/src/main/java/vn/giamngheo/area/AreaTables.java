package vn.giamngheo.area;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Doubt;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitTypes;

/** Reads and writes {@code area.unit} and {@code area.lineage}. */
final class AreaTables {

    private static final int BATCH = 2_000;

    private AreaTables() {}

    static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM area.unit LIMIT 1")) {
            return !row.next();
        }
    }

    /** One writer of units at a time, until the end of the transaction. */
    static void lock(Connection connection, String what) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, what);
            lock.execute();
        }
    }

    static void fill(Connection connection, Gazetteer shipped) throws SQLException {
        insertUnits(connection, shipped.units(), Origin.SHIPPED, null);
        insertEdges(connection, shipped.lineage().edges(), Origin.SHIPPED);
    }

    static Gazetteer read(Connection connection) throws SQLException {
        return Gazetteer.of(units(connection), edges(connection));
    }

    private static List<Unit> units(Connection connection) throws SQLException {
        List<Unit> units = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT code, name, type, parent, valid_from, valid_to, doubts FROM area.unit")) {
            while (rows.next()) {
                units.add(new Unit(
                        text(rows, 1),
                        text(rows, 2),
                        UnitTypes.shipped().get(text(rows, 3)),
                        rows.getString(4),
                        day(rows, 5),
                        rows.getObject(6, LocalDate.class),
                        doubts(Objects.requireNonNull(rows.getArray(7)))));
            }
        }
        return units;
    }

    static List<LineageEdge> edges(Connection connection) throws SQLException {
        List<LineageEdge> edges = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT old_code, old_from, new_code, new_from, share, sureness FROM area.lineage"
                                + " ORDER BY old_code, old_from, new_code, new_from")) {
            while (rows.next()) {
                BigDecimal share = rows.getBigDecimal(5);
                edges.add(new LineageEdge(
                        new Unit.Key(text(rows, 1), day(rows, 2)),
                        new Unit.Key(text(rows, 3), day(rows, 4)),
                        share,
                        Sureness.valueOf(text(rows, 6))));
            }
        }
        return edges;
    }

    static void insertUnits(Connection connection, Collection<Unit> units, Origin origin, @Nullable String document)
            throws SQLException {
        String sql = "INSERT INTO area.unit"
                + " (code, valid_from, valid_to, name, level, type, parent, doubts, origin, document)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Unit unit : units) {
                insert.setString(1, unit.code());
                insert.setObject(2, unit.validFrom());
                insert.setObject(3, unit.validTo());
                insert.setString(4, unit.name());
                insert.setString(5, unit.level().name());
                insert.setString(6, unit.type().code());
                insert.setString(7, unit.parent());
                insert.setArray(
                        8,
                        connection.createArrayOf(
                                "text", unit.doubts().stream().map(Doubt::name).toArray()));
                insert.setString(9, origin.name());
                insert.setString(10, document);
                insert.addBatch();
                waiting = sendIfFull(insert, waiting + 1);
            }
            insert.executeBatch();
        }
    }

    static void insertEdges(Connection connection, Collection<LineageEdge> edges, Origin origin) throws SQLException {
        String sql = "INSERT INTO area.lineage (old_code, old_from, new_code, new_from, share, sureness, origin)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (LineageEdge edge : edges) {
                key(insert, edge);
                insert.setBigDecimal(5, edge.share());
                insert.setString(6, edge.sureness().name());
                insert.setString(7, origin.name());
                insert.addBatch();
                waiting = sendIfFull(insert, waiting + 1);
            }
            insert.executeBatch();
        }
    }

    static void delete(Connection connection, Collection<LineageEdge> edges) throws SQLException {
        String sql = "DELETE FROM area.lineage WHERE old_code = ? AND old_from = ? AND new_code = ? AND new_from = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (LineageEdge edge : edges) {
                key(delete, edge);
                delete.addBatch();
                waiting = sendIfFull(delete, waiting + 1);
            }
            delete.executeBatch();
        }
    }

    private static void key(PreparedStatement statement, LineageEdge edge) throws SQLException {
        statement.setString(1, edge.from().code());
        statement.setObject(2, edge.from().validFrom());
        statement.setString(3, edge.to().code());
        statement.setObject(4, edge.to().validFrom());
    }

    private static int sendIfFull(PreparedStatement statement, int waiting) throws SQLException {
        if (waiting < BATCH) {
            return waiting;
        }
        statement.executeBatch();
        return 0;
    }

    private static Set<Doubt> doubts(Array array) throws SQLException {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (Object code : (Object[]) array.getArray()) {
            doubts.add(Doubt.valueOf(code.toString()));
        }
        return doubts;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column));
    }

    private static LocalDate day(ResultSet rows, int column) throws SQLException {
        return Objects.requireNonNull(rows.getObject(column, LocalDate.class));
    }
}
