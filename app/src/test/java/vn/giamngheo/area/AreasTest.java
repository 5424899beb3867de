package vn.giamngheo.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Role;
import vn.giamngheo.database.TestDatabases;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.LineageEdge;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitTypes;

class AreasTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @SuppressWarnings("NullAway.Init")
    private static Areas areas;

    @BeforeAll
    static void open() {
        database = TestDatabases.fresh();
        areas = new Areas(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aNewDatabaseKnowsWhatIsShipped() {
        Gazetteer shipped = Gazetteer.shipped();
        Gazetteer stored = areas.gazetteer();

        assertThat(stored.units()).containsAll(shipped.units());
        assertThat(stored.lineage().complete()).isFalse();
    }

    @Test
    void openingAgainFillsNothingTwice() throws SQLException {
        long before = count("area.unit");

        new Areas(database);

        assertThat(count("area.unit")).isEqualTo(before);
    }

    @Test
    void readingWhereNothingIsCreatesNothing(@TempDir Path folder) {
        Path missing = folder.resolve("none");

        Gazetteer gazetteer = Areas.at(Location.of(missing, null));

        assertThat(gazetteer).isSameAs(Gazetteer.shipped());
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void importedEdgesTakeThePlaceOfTheShippedOnesOfTheirOldUnit() throws SQLException {
        List<LineageEdge> edges = List.of(edge("00001", "00097", "0.7"), edge("00001", "00004", "0.3"));

        assertThat(areas.importLineage(edges, "test")).isEqualTo(new Areas.Imported(2, 0, 1));

        Gazetteer stored = areas.gazetteer();
        Unit old = Objects.requireNonNull(stored.find("00001", REFORM.minusDays(1)));
        assertThat(stored.lineage().to(old)).containsExactlyInAnyOrderElementsOf(edges);
        assertThat(stored.lineage().complete(old)).isTrue();
        assertThat(audited("AREA_LINEAGE_IMPORTED")).isPositive();
    }

    @Test
    void theSameListTwiceChangesNothing() throws SQLException {
        List<LineageEdge> edges = List.of(edge("00006", "00008", null));
        areas.importLineage(edges, null);
        long audited = audited("AREA_LINEAGE_IMPORTED");

        assertThat(areas.importLineage(edges, null)).isEqualTo(new Areas.Imported(0, 1, 0));

        assertThat(audited("AREA_LINEAGE_IMPORTED")).isEqualTo(audited);
    }

    @Test
    void aUnitThatEndedLongAgoCanBeAdded() {
        Unit unit = unit("921", "Từ Liêm", "huyện", "01", LocalDate.of(2014, 3, 31));

        assertThat(areas.add(unit, "a decision")).isEqualTo(new Addition.Added());
        assertThat(areas.add(unit, "a decision")).isEqualTo(new Addition.Unchanged());

        assertThat(areas.gazetteer().find("921", LocalDate.of(2013, 1, 1))).isEqualTo(unit);
        assertThat(areas.gazetteer().find("921", LocalDate.of(2014, 4, 1))).isNull();
    }

    @Test
    void refusesACodeThatIsTaken() {
        assertThat(areas.add(unit("021", "Từ Liêm", "huyện", "01", null), null)).isInstanceOf(Addition.CodeTaken.class);
    }

    @Test
    void refusesAParentThatIsNotAbove() {
        assertThat(areas.add(unit("922", "X", "huyện", "99", null), null)).isEqualTo(new Addition.ParentUnknown());
        assertThat(areas.add(unit("922", "X", "huyện", "00001", null), null)).isEqualTo(new Addition.ParentUnfit());
        assertThat(areas.add(unit("922", "X", "huyện", null, null), null)).isEqualTo(new Addition.ParentUnfit());
        assertThat(areas.add(unit("97", "X", "tỉnh", "01", null), null)).isEqualTo(new Addition.ParentUnfit());
    }

    @Test
    void propertiesHaveOneValueADayAndRememberTheirDecision() {
        Property first = property("Thôn Đông", "III", "2025-07-01", null);
        Property second = property("thon dong", "II", "2026-01-01", null);

        assertThat(areas.setProperty(first)).isEqualTo(new PropertyOutcome.Recorded());
        assertThat(areas.setProperty(first)).isEqualTo(new PropertyOutcome.Unchanged());
        assertThat(areas.setProperty(second)).isEqualTo(new PropertyOutcome.Recorded());
        assertThat(areas.setProperty(property("Thôn Đông", "I", "2025-08-01", "2025-09-01")))
                .isInstanceOf(PropertyOutcome.Overlaps.class);

        assertThat(areas.properties("00008", LocalDate.of(2025, 12, 31)))
                .singleElement()
                .satisfies(property -> {
                    assertThat(property.value()).isEqualTo("III");
                    assertThat(property.validTo()).isEqualTo(LocalDate.of(2025, 12, 31));
                    assertThat(property.document()).isEqualTo("QĐ 1");
                });
        assertThat(areas.properties("00008", LocalDate.of(2026, 1, 1))).containsExactly(second);
    }

    @Test
    void refusesAPropertyOfAUnitThatIsNotThere() {
        Property property = new Property("06978", "", "region", "III", LocalDate.of(2024, 1, 1), null, null);

        assertThat(areas.setProperty(property)).isEqualTo(new PropertyOutcome.UnitUnknown());
    }

    private static Property property(String hamlet, String value, String from, @Nullable String to) {
        return new Property(
                "00008",
                hamlet,
                "region",
                value,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "QĐ 1");
    }

    private static Unit unit(String code, String name, String type, @Nullable String parent, @Nullable LocalDate to) {
        return new Unit(code, name, UnitTypes.shipped().get(type), parent, LocalDate.of(2004, 1, 1), to, Set.of());
    }

    private static LineageEdge edge(String old, String now, @Nullable String share) {
        Gazetteer shipped = Gazetteer.shipped();
        return new LineageEdge(
                Objects.requireNonNull(shipped.find(old, REFORM.minusDays(1))).key(),
                Objects.requireNonNull(shipped.find(now, REFORM)).key(),
                share == null ? null : new BigDecimal(share),
                Sureness.COMPLETE);
    }

    private static long audited(String action) throws SQLException {
        return count("audit.entry WHERE action = '" + action + "'");
    }

    private static long count(String what) throws SQLException {
        try (Connection connection = database.as(Role.BACKUP).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
