package vn.giamngheo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.sample.Made.number;
import static vn.giamngheo.sample.Made.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.law.dictionary.Answers;

/** The counts and rates of Đà Nẵng at the start of 2023, as the annex of its plan prints them. */
class ProfileTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 17);

    /** Start of year, reduction, end of year: households and rates, by district in the order of the annex. */
    private static final Map<String, List<String>> ANNEX = Map.of(
            "Hải Châu", List.of("673", "1.24", "309", "0.57", "364", "0.67"),
            "Thanh Khê", List.of("600", "1.25", "219", "0.45", "381", "0.79"),
            "Sơn Trà", List.of("1259", "3.34", "450", "1.19", "809", "2.15"),
            "Ngũ Hành Sơn", List.of("728", "3.26", "262", "1.17", "466", "2.09"),
            "Liên Chiểu", List.of("1652", "2.91", "335", "0.59", "1317", "2.32"),
            "Cẩm Lệ", List.of("629", "1.47", "213", "0.50", "416", "0.97"),
            "Hòa Vang", List.of("730", "1.91", "295", "0.77", "435", "1.14"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"8000, 1", "8000, -77", "8001, 1", "20000, 42"})
    void everyDistrictHasItsPoorHouseholdsWhateverIsAskedFor(long households, long seed) throws IOException {
        Made made = made(households, seed, null);

        assertThat(made.date()).isEqualTo(DAY);
        assertThat(made.households()).hasSize((int) households);
        Map<String, Long> able = poor(made, false);
        assertThat(able).hasSize(ANNEX.size());
        ANNEX.forEach(
                (district, row) -> assertThat(able.get(district)).as(district).isEqualTo(Long.valueOf(row.getFirst())));
        assertThat(poor(made, true)).hasSize(ANNEX.size());
        assertThat(poor(made, true).values())
                .allSatisfy(count -> assertThat(count).isGreaterThan(90));
        assertThat(made.households())
                .allSatisfy(household ->
                        assertThat(household.bool("no_labour_capacity")).isNotNull());
    }

    @Test
    void denominatorsYieldTheRatesOfTheAnnex() throws IOException {
        Made made = made(8000, 1, null);

        Map<String, Long> households = new HashMap<>();
        for (Answers unit : made.units()) {
            if (text(unit, "hamlet").isEmpty()) {
                households.merge(district(unit), number(unit, "households"), Long::sum);
            }
        }
        assertThat(households).hasSize(ANNEX.size());
        ANNEX.forEach((district, row) -> {
            long all = households.getOrDefault(district, 1L);
            for (int i = 0; i < row.size(); i += 2) {
                assertThat(rate(Long.parseLong(row.get(i)), all)).as(district).isEqualTo(row.get(i + 1));
            }
        });
        long city = households.values().stream().mapToLong(Long::longValue).sum();
        assertThat(rate(6271, city)).isEqualTo("2.09");
        assertThat(rate(2083, city)).isEqualTo("0.69");
        assertThat(rate(4188, city)).isEqualTo("1.39");
        assertThat(made.units())
                .allSatisfy(unit -> assertThat(text(unit, "source")).contains("66/KH-UBND"));
    }

    @Test
    void writtenLabourCapacityAgreesWithTheMembers() throws IOException {
        for (LocalDate day : List.of(DAY, LocalDate.of(2026, 10, 1))) {
            Made made = made(9000, 5, day);
            Today today = new Today(day, new Population());
            Map<String, List<Answers>> families = made.families();
            for (Answers household : made.households()) {
                List<Answers> family = families.getOrDefault(text(household, "household_code"), List.of());
                assertThat(household.bool("no_labour_capacity"))
                        .as(text(household, "household_code"))
                        .isEqualTo(family.stream().noneMatch(member -> Labour.can(member, today, day)));
            }
        }
    }

    @Test
    void communesAreThoseOfTheDayOfThePlan() throws IOException {
        Made made = made(8000, 1, null);

        assertThat(made.written().remarks()).isEmpty();
        assertThat(made.households())
                .allSatisfy(household -> assertThat(Gazetteer.shipped().find(text(household, "area_code"), DAY))
                        .isNotNull());
        assertThat(made.households().stream()
                        .map(household -> text(household, "area_code"))
                        .distinct())
                .hasSize(56);
    }

    @Test
    void hamletsAddUpToTheirCommune() throws IOException {
        Made made = made(8000, 1, null);

        Map<String, Long> sums = new HashMap<>();
        for (Answers unit : made.units()) {
            long count = number(unit, "households");
            sums.merge(text(unit, "area_code"), text(unit, "hamlet").isEmpty() ? -count : count, Long::sum);
        }
        assertThat(sums.values()).containsOnly(0L);
    }

    @Test
    void saysWhenMoreAreAskedForThanLiveThere() throws IOException {
        SampleOutcome outcome = new Sample(Gazetteer.shipped())
                .write(new SampleOrder(330_000, 1, null, "da-nang-2023", null), folder, done -> {});

        assertThat(outcome).isInstanceOf(SampleOutcome.Written.class);
        assertThat(((SampleOutcome.Written) outcome).remarks())
                .containsExactly(new SampleOutcome.Remark(SampleOutcome.Remark.Kind.MORE_THAN_RESIDENTS, 56));
    }

    private Made made(long households, long seed, @Nullable LocalDate date) throws IOException {
        return Made.up(new SampleOrder(households, seed, date, "da-nang-2023", null), folder);
    }

    private static Map<String, Long> poor(Made made, boolean unable) {
        Map<String, Long> counts = new HashMap<>();
        for (Answers household : made.households()) {
            if (text(household, "previous_class").equals("POOR")
                    && household.bool("no_labour_capacity") instanceof Boolean none
                    && none == unable) {
                counts.merge(district(household), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static String district(Answers row) {
        Unit commune = Gazetteer.shipped().find(text(row, "area_code"), DAY);
        assertThat(commune).isNotNull();
        Unit district = commune == null || commune.parent() == null
                ? null
                : Gazetteer.shipped().find(commune.parent(), DAY);
        return district == null ? "" : district.name();
    }

    private static String rate(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
