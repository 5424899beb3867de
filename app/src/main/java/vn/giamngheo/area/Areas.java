package vn.giamngheo.area;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Role;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.Unit;

/** The units of an installation. */
public final class Areas {

    private static final String UNITS = "area.unit";

    private final Database database;

    /** The units in an open, migrated database; fills it from the shipped table when it has none. */
    public Areas(Database database) {
        this.database = database;
        inTransaction(Areas::fill);
    }

    private static boolean fill(Connection connection) throws SQLException {
        if (!AreaTables.isEmpty(connection)) {
            return false;
        }
        AreaTables.lock(connection, UNITS);
        boolean still = AreaTables.isEmpty(connection);
        if (still) {
            AreaTables.fill(connection, Gazetteer.shipped());
        }
        return still;
    }

    /** The units of a data directory; where it holds no database yet, the shipped ones, and nothing is created. */
    public static Gazetteer at(Location location) {
        if (location instanceof Location.Embedded embedded) {
            embedded.directory().requireFolder();
            if (!embedded.directory().holdsData()) {
                return Gazetteer.shipped();
            }
        }
        try (Database database = Databases.join(location)) {
            database.migrate();
            return new Areas(database).gazetteer();
        }
    }

    /** The units that a connection's database holds; the shipped ones where it holds none. */
    public static Gazetteer in(Connection connection) throws SQLException {
        return AreaTables.isEmpty(connection) ? Gazetteer.shipped() : AreaTables.read(connection);
    }

    /** Tells one state of the tables of units from another. */
    public static String mark(Connection connection) throws SQLException {
        return AreaTables.mark(connection);
    }

    /** Every unit and edge as they are now. */
    public Gazetteer gazetteer() {
        return inTransaction(AreaTables::read);
    }

    /** How many edges a list changed. */
    public record Imported(int written, int unchanged, int removed) {}

    /**
     * Lets the given edges be all edges of their old units; what is already so is not written again.
     *
     * @param document the decision or source, for the audit entry, or null
     */
    public Imported importLineage(List<LineageEdge> edges, @Nullable String document) {
        return inTransaction(connection -> {
            AreaTables.lock(connection, UNITS);
            Set<Unit.Key> old = new HashSet<>();
            Map<List<Unit.Key>, LineageEdge> wanted = new HashMap<>();
            for (LineageEdge edge : edges) {
                old.add(edge.from());
                wanted.put(List.of(edge.from(), edge.to()), edge);
            }
            List<LineageEdge> gone = new ArrayList<>();
            int unchanged = 0;
            for (LineageEdge edge : AreaTables.edges(connection)) {
                LineageEdge same = wanted.get(List.of(edge.from(), edge.to()));
                if (same != null && equal(same, edge)) {
                    wanted.remove(List.of(edge.from(), edge.to()));
                    unchanged++;
                } else if (old.contains(edge.from())) {
                    gone.add(edge);
                }
            }
            AreaTables.delete(connection, gone);
            AreaTables.insertEdges(connection, wanted.values(), Origin.LOCAL);
            if (!gone.isEmpty() || !wanted.isEmpty()) {
                Audit.entry(
                        connection,
                        "AREA_LINEAGE_IMPORTED",
                        document,
                        "written",
                        wanted.size(),
                        "removed",
                        gone.size());
            }
            return new Imported(wanted.size(), unchanged, gone.size());
        });
    }

    private static boolean equal(LineageEdge one, LineageEdge other) {
        boolean sameShare = one.share() == null
                ? other.share() == null
                : other.share() != null && one.share().compareTo(other.share()) == 0;
        return sameShare && one.sureness() == other.sureness();
    }

    /** Adds a unit of this locality, or of a time that the shipped table does not know. */
    public Addition add(Unit unit, @Nullable String document) {
        return inTransaction(connection -> {
            AreaTables.lock(connection, UNITS);
            Gazetteer known = AreaTables.read(connection);
            Addition addition = Addition.of(unit, known);
            if (addition instanceof Addition.Added) {
                AreaTables.insertUnits(connection, List.of(unit), Origin.LOCAL, document);
                Audit.entry(connection, "AREA_ADDED", document, "code", unit.code(), "name", unit.name());
            }
            return addition;
        });
    }

    /** Records what a decision says of a unit or a hamlet; a value of another that was open ends the day before. */
    public PropertyOutcome setProperty(Property property) {
        return inTransaction(connection -> {
            AreaTables.lock(connection, UNITS);
            Unit unit = AreaTables.read(connection).find(property.code(), property.validFrom());
            return unit == null ? new PropertyOutcome.UnitUnknown() : PropertyTable.set(connection, property, unit);
        });
    }

    /** The properties of a unit and of its hamlets on a day. */
    public List<Property> properties(String code, LocalDate day) {
        return inTransaction(connection -> PropertyTable.of(connection, code, day));
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.as(Role.APP).getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("units: " + e.getMessage(), e);
        }
    }
}
