package vn.giamngheo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedUnitsTest {

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource({
        "2020-12-31,  0,   0,     0",
        "2021-01-01, 63, 705, 10599",
        "2023-03-17, 63, 705, 10599",
        "2024-12-31, 63, 705, 10599",
        // 567 communes ended by then; three wards of Mộc Châu are known from the mapping only
        "2025-01-01, 63, 705, 10035",
        "2025-06-30, 63, 705, 10035",
        "2025-07-01, 34,   0,  3321",
        "2026-04-29, 34,   0,  3321",
        "2026-04-30, 34,   0,  3321",
        "2026-10-01, 34,   0,  3321",
        "2040-01-01, 34,   0,  3321"
    })
    void hasTheCountsOfTheDay(LocalDate day, int provinces, int districts, int communes) {
        UnitsOn units = gazetteer.on(day);

        assertThat(units.of(Level.PROVINCE)).hasSize(provinces);
        assertThat(units.of(Level.DISTRICT)).hasSize(districts);
        assertThat(units.of(Level.COMMUNE)).hasSize(communes);
        assertThat(units.all()).hasSize(provinces + districts + communes);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-17, 8248, 1737, 614,  0,  5, 58",
        "2025-07-01, 2621,  687,   0, 13,  6, 28",
        "2026-04-29, 2621,  687,   0, 13,  6, 28",
        "2026-04-30, 2611,  697,   0, 13,  7, 27"
    })
    void hasTheTypesOfTheDay(LocalDate day, int rural, int wards, int townships, int zones, int cities, int provinces) {
        Map<String, Integer> counts = new HashMap<>();
        gazetteer.on(day).all().forEach(unit -> counts.merge(unit.type().code(), 1, Integer::sum));

        assertThat(counts.get("XA")).isEqualTo(rural);
        assertThat(counts.get("PHUONG")).isEqualTo(wards);
        assertThat(counts.getOrDefault("THI_TRAN", 0)).isEqualTo(townships);
        assertThat(counts.getOrDefault("DAC_KHU", 0)).isEqualTo(zones);
        assertThat(counts.get("THANH_PHO_TRUNG_UONG")).isEqualTo(cities);
        assertThat(counts.get("TINH")).isEqualTo(provinces);
    }

    @ParameterizedTest
    @CsvSource({"01,126", "66,102", "75,95", "48,94", "38,166", "22,54", "52,135", "79,168", "96,64"})
    void hasTheCommunesOfEachNewProvince(String province, int communes) {
        assertThat(gazetteer.on(LocalDate.of(2025, 7, 1)).children(province)).hasSize(communes);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01", "2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2026-04-30"})
    void everyUnitLeadsUpToAProvince(LocalDate day) {
        UnitsOn units = gazetteer.on(day);

        for (Unit unit : units.all()) {
            assertThat(units.province(unit)).as(unit.toString()).isNotNull();
            assertThat(unit.parent() == null).as(unit.toString()).isEqualTo(unit.level() == Level.PROVINCE);
            assertThat(unit.code())
                    .as(unit.toString())
                    .matches(
                            switch (unit.level()) {
                                case PROVINCE -> "\\d{2}";
                                case DISTRICT -> "\\d{3}";
                                case COMMUNE -> "\\d{5}";
                                case HAMLET -> "none";
                            });
        }
    }

    @Test
    void namesAreNfcWithoutStrayBlanks() {
        for (Unit unit : gazetteer.units()) {
            assertThat(unit.name()).isEqualTo(Normalizer.normalize(unit.name(), Normalizer.Form.NFC));
            assertThat(unit.name())
                    .doesNotContain("  ")
                    .isEqualTo(unit.name().strip())
                    .isNotEmpty();
        }
    }

    @Test
    void correctsTheTwoWrongCodes() {
        UnitsOn now = gazetteer.on(LocalDate.of(2025, 7, 1));

        assertThat(now.find("06970")).isNull();
        assertThat(now.find("23737")).isNull();
        assertThat(name(now, "06978")).isEqualTo("Xã Ba Chẽ");
        assertThat(name(now, "23938")).isEqualTo("Xã Ia Mơ");
        UnitsOn before = gazetteer.on(LocalDate.of(2025, 6, 30));
        assertThat(name(before, "06970")).isEqualTo("Thị trấn Ba Chẽ");
        assertThat(name(before, "23737")).isEqualTo("Xã Ia Mơ Nông");
        assertThat(name(before, "23938")).isEqualTo("Xã Ia Mơ");
    }

    @Test
    void oneCodeMeansDifferentUnitsOnDifferentDays() {
        assertThat(gazetteer.ever("75"))
                .extracting(Unit::fullName, unit -> unit.validFrom().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tỉnh Đồng Nai", "2021-01-01"),
                        org.assertj.core.groups.Tuple.tuple("Tỉnh Đồng Nai", "2025-07-01"),
                        org.assertj.core.groups.Tuple.tuple("Thành phố Đồng Nai", "2026-04-30"));
        assertThat(gazetteer.ever("25270")).extracting(Unit::fullName).contains("Xã Lộc Ninh", "Phường Lộc Ninh");
    }

    @Test
    void wardsAndTownshipsAreUrbanAndZonesNotKnown() {
        UnitsOn then = gazetteer.on(LocalDate.of(2023, 3, 17));
        UnitsOn now = gazetteer.on(LocalDate.of(2026, 10, 1));

        assertThat(urban(then, "00001")).isTrue();
        assertThat(urban(then, "06970")).isTrue();
        assertThat(urban(now, "06978")).isFalse();
        assertThat(urban(now, "11948")).isNull();
    }

    @Test
    void namesWhatIsNotVerified() {
        assertThat(gazetteer.units().stream()
                        .filter(unit -> unit.level() == Level.COMMUNE)
                        .filter(unit -> unit.validFrom().getYear() < 2025))
                .allMatch(unit -> unit.doubts().contains(Doubt.START_NOT_VERIFIED));
        assertThat(gazetteer.units().stream()
                        .filter(unit -> unit.level() == Level.COMMUNE)
                        .filter(unit -> LocalDate.of(2024, 12, 31).equals(unit.validTo())))
                .allMatch(unit -> unit.doubts().contains(Doubt.END_NOT_VERIFIED));
        assertThat(gazetteer.on(LocalDate.of(2026, 10, 1)).of(Level.COMMUNE))
                .allMatch(unit -> unit.doubts().isEmpty());
    }

    @Test
    void communesThatEndedBeforeTheReformAreThoseOfTheList() {
        Set<String> later = gazetteer.on(LocalDate.of(2025, 1, 1)).of(Level.COMMUNE).stream()
                .map(Unit::code)
                .collect(Collectors.toSet());
        Set<String> ended = new TreeSet<>();
        for (Unit unit : gazetteer.on(LocalDate.of(2024, 12, 31)).of(Level.COMMUNE)) {
            if (!later.contains(unit.code())) {
                ended.add(unit.code());
            }
        }

        assertThat(ended).hasSize(567).isEqualTo(NotJoined.codes("ENDED_BY_2024-12-31_DAY_NOT_VERIFIED"));
        assertThat(NotJoined.codes("NOT_IN_MAPPING_BUT_LIVES_ON")).containsExactly("23938");
        assertThat(NotJoined.codes("ONLY_IN_MAPPING")).containsExactly("03980", "03983", "03984");
    }

    private static String name(UnitsOn units, String code) {
        Unit unit = units.find(code);
        return unit == null ? "none" : unit.fullName();
    }

    private static @org.jspecify.annotations.Nullable Boolean urban(UnitsOn units, String code) {
        Unit unit = units.find(code);
        assertThat(unit).isNotNull();
        return unit == null ? null : unit.urban();
    }
}
