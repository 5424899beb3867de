package vn.giamngheo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.giamngheo.gazetteer.LineageEdge.Sureness;

class LineageTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @Test
    void shippedLineageIsNotComplete() {
        assertThat(gazetteer.greatestReorganisation()).isEqualTo(REFORM);
        assertThat(gazetteer.lineage().complete()).isFalse();
    }

    @Test
    void mergedProvinceComesFromBothOldOnes() {
        assertThat(gazetteer.lineage().from(unit("75", REFORM)))
                .extracting(edge -> edge.from().code())
                .containsExactly("70", "75");
        assertThat(gazetteer.lineage().to(unit("70", LocalDate.of(2024, 1, 1))))
                .singleElement()
                .satisfies(edge -> assertThat(edge.share()).isEqualByComparingTo("1"));
    }

    @Test
    void everyOldCommuneOfTheReformHasASuccessorAndEveryNewOneAPredecessor() {
        for (Unit unit : gazetteer.on(REFORM.minusDays(1)).of(Level.COMMUNE)) {
            assertThat(gazetteer.lineage().to(unit)).as(unit.toString()).isNotEmpty();
        }
        for (Unit unit : gazetteer.on(REFORM).of(Level.COMMUNE)) {
            assertThat(gazetteer.lineage().from(unit)).as(unit.toString()).isNotEmpty();
        }
    }

    @Test
    void unitsThatNobodyFollowsAreThoseOfTheList() {
        Set<String> loose = new TreeSet<>();
        for (Unit unit : gazetteer.units()) {
            if (unit.level() != Level.DISTRICT
                    && unit.validTo() != null
                    && gazetteer.lineage().to(unit).isEmpty()) {
                loose.add(unit.code());
            }
        }

        assertThat(loose).isEqualTo(NotJoined.codes("NO_SUCCESSOR_KNOWN")).hasSize(147);
    }

    @Test
    void wardOfTheCityOfDongNaiComesWhollyFromItsRuralCommune() {
        Unit rural = unit("25270", REFORM);

        assertThat(gazetteer.lineage().to(rural)).singleElement().satisfies(edge -> {
            assertThat(edge.to()).isEqualTo(new Unit.Key("25270", LocalDate.of(2026, 4, 30)));
            assertThat(edge.share()).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(edge.sureness()).isEqualTo(Sureness.COMPLETE);
        });
        assertThat(gazetteer.lineage().complete(rural)).isTrue();
    }

    @Test
    void islandDistrictWithoutCommunesBecameASpecialZone() {
        assertThat(gazetteer.lineage().from(unit("11948", REFORM)))
                .extracting(edge -> edge.from().code())
                .containsExactly("318");
    }

    @Test
    void addedUnitLivesBesideTheShippedOnes() {
        Unit added = new Unit(
                "021",
                "Từ Liêm",
                UnitTypes.shipped().get("huyện"),
                "01",
                LocalDate.of(1961, 4, 20),
                LocalDate.of(2014, 3, 31),
                Set.of());
        Gazetteer more = gazetteer.with(List.of(added), List.of());

        assertThat(more.find("021", LocalDate.of(2013, 1, 1))).isEqualTo(added);
        assertThat(more.on(LocalDate.of(2023, 3, 17)).of(Level.DISTRICT)).hasSize(705);
    }

    @Test
    void refusesACodeThatMeansTwoUnitsOnOneDay() {
        Unit twin = new Unit(
                "01", "Hà Nội", UnitTypes.shipped().get("TINH"), null, LocalDate.of(2024, 1, 1), null, Set.of());

        assertThatThrownBy(() -> gazetteer.with(List.of(twin), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("01");
    }

    private Unit unit(String code, LocalDate day) {
        Unit unit = gazetteer.find(code, day);
        assertThat(unit).as(code).isNotNull();
        if (unit == null) {
            throw new IllegalStateException(code);
        }
        return unit;
    }
}
