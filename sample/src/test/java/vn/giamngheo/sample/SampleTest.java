package vn.giamngheo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.sample.Made.born;
import static vn.giamngheo.sample.Made.number;
import static vn.giamngheo.sample.Made.text;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.law.dictionary.Answers;

/** What is true of every population: nothing that a load would refuse or doubt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {

    private static final int HOUSEHOLDS = 12_000;

    @SuppressWarnings("NullAway.Init")
    private Made made;

    @BeforeAll
    void makeUp(@TempDir Path folder) throws IOException {
        made = Made.up(new SampleOrder(HOUSEHOLDS, 2026, null, null, null), folder);
    }

    @Test
    void theDayOfTheAgesIsTheFirstOfOctober2026() {
        assertThat(made.date()).isEqualTo("2026-10-01");
    }

    @Test
    void everyHouseholdHasACodeOfItsOwnAndAMember() {
        Set<String> codes = made.households().stream()
                .map(household -> text(household, "household_code"))
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(HOUSEHOLDS).isEqualTo(made.families().keySet());
    }

    @Test
    void everyFamilyHasOneHeadAndMembersNumberedFromOne() {
        for (List<Answers> family : made.families().values()) {
            assertThat(family)
                    .filteredOn(member -> text(member, "relation").equals("HEAD"))
                    .hasSize(1);
            for (int i = 0; i < family.size(); i++) {
                assertThat(number(family.get(i), "member_no")).isEqualTo(i + 1L);
            }
        }
    }

    @Test
    void everyHouseholdLivesInACommuneOfTheDay() {
        Set<String> communes = Gazetteer.shipped().on(made.date()).of(Level.COMMUNE).stream()
                .map(Unit::code)
                .collect(Collectors.toSet());
        assertThat(made.households())
                .allSatisfy(household -> assertThat(communes).contains(text(household, "area_code")));
        assertThat(made.households().stream()
                        .map(household -> text(household, "area_code"))
                        .distinct()
                        .count())
                .isGreaterThan(3300);
    }

    @Test
    void nobodyIsBornTomorrowOrTooOld() {
        assertThat(made.members()).allSatisfy(member -> assertThat(age(member)).isBetween(0, 105));
        assertThat(made.members()).allSatisfy(member -> assertThat(born(member)).isBeforeOrEqualTo(made.date()));
    }

    @Test
    void relationsHavePlausibleAges() {
        for (List<Answers> family : made.families().values()) {
            LocalDate head = born(family.getFirst());
            for (Answers member : family) {
                long younger = ChronoUnit.YEARS.between(head, born(member));
                switch (text(member, "relation")) {
                    case "CHILD" -> assertThat(younger).as("%s", head).isGreaterThanOrEqualTo(17);
                    case "GRANDCHILD" -> assertThat(younger).isGreaterThanOrEqualTo(34);
                    case "PARENT" -> assertThat(younger).isLessThanOrEqualTo(-17);
                    case "SPOUSE" -> {
                        assertThat(age(member)).isGreaterThanOrEqualTo(18);
                        assertThat(text(member, "sex")).isNotEqualTo(text(family.getFirst(), "sex"));
                    }
                    default -> assertThat(Math.abs(younger)).isLessThan(60);
                }
            }
        }
    }

    @Test
    void citizenNumbersAgreeWithSexAndBirthAndAreUnique() {
        Set<Integer> provinces = Set.copyOf(new Places(new Population(), People.read()).registryList());
        Set<String> seen = new HashSet<>();
        for (Answers member : made.members()) {
            String number = text(member, "citizen_id");
            if (number.isEmpty()) {
                continue;
            }
            assertThat(number).matches("\\d{12}");
            assertThat(provinces).contains(Integer.valueOf(number.substring(0, 3)));
            int year = born(member).getYear();
            int sex = (year >= 2000 ? 2 : 0) + (text(member, "sex").equals("F") ? 1 : 0);
            assertThat(number.substring(3, 6)).isEqualTo("%d%02d".formatted(sex, year % 100));
            assertThat(seen.add(number)).as(number).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(made.members().size() * 95 / 100);
    }

    @Test
    void schoolingAndQualificationStayBelowAge() {
        Map<String, Integer> attends = Map.of(
                "NONE",
                0,
                "PRESCHOOL",
                2,
                "PRIMARY",
                5,
                "LOWER_SECONDARY",
                10,
                "UPPER_SECONDARY",
                14,
                "VOCATIONAL",
                15,
                "COLLEGE",
                17);
        Map<String, Integer> finished = Map.of(
                "NONE",
                0,
                "PRIMARY",
                10,
                "LOWER_SECONDARY",
                14,
                "UPPER_SECONDARY",
                17,
                "VOCATIONAL",
                17,
                "COLLEGE",
                20);
        for (Answers member : made.members()) {
            assertThat(age(member))
                    .isGreaterThanOrEqualTo(attends.getOrDefault(text(member, "schooling"), 200))
                    .isGreaterThanOrEqualTo(finished.getOrDefault(text(member, "qualification"), 200));
        }
    }

    @Test
    void onlyChildrenAreMalnourished() {
        assertThat(made.members())
                .filteredOn(member -> member.bool("malnourished") != null)
                .allSatisfy(member -> assertThat(age(member)).isLessThan(16));
    }

    @Test
    void writtenLabourCapacityAgreesWithTheMembers() {
        Today today = new Today(made.date(), new Population());
        Map<String, List<Answers>> families = made.families();
        for (Answers household : made.households()) {
            List<Answers> family = families.getOrDefault(text(household, "household_code"), List.of());
            assertThat(household.bool("no_labour_capacity"))
                    .as(text(household, "household_code"))
                    .isEqualTo(family.stream().noneMatch(member -> Labour.can(member, today, made.date())));
        }
    }

    @Test
    void pointsNeverContradictIncome() {
        Gazetteer gazetteer = Gazetteer.shipped();
        assertThat(made.households())
                .filteredOn(household -> household.number("income") != null && household.number("b1_points") != null)
                .hasSizeGreaterThan(50)
                .allSatisfy(household -> {
                    Unit unit = gazetteer.find(text(household, "area_code"), made.date());
                    boolean urban = unit != null && Boolean.TRUE.equals(unit.urban());
                    assertThat(number(household, "b1_points") <= (urban ? 175 : 140))
                            .isEqualTo(number(household, "income") <= (urban ? 2_000_000 : 1_500_000));
                });
    }

    @Test
    void namesAreOneFormOfUnicodeWithoutStraySpaces() {
        assertThat(made.members())
                .extracting(member -> text(member, "full_name"))
                .allSatisfy(name -> assertThat(name)
                        .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC))
                        .isEqualTo(name.strip())
                        .contains(" ")
                        .doesNotContain("  ", ",", "\""));
    }

    @Test
    void groupsAreThoseOfTheFiftyFour() {
        assertThat(People.read().names()).hasSize(54).doesNotHaveDuplicates();
        assertThat(made.members().stream()
                        .map(member -> text(member, "ethnicity"))
                        .distinct())
                .isSubsetOf(People.read().names())
                .hasSizeGreaterThan(35);
    }

    @Test
    void denominatorsAddUpAndHoldAllWhoWereMadeUp() {
        Map<String, Long> listed = made.households().stream()
                .collect(Collectors.groupingBy(household -> text(household, "area_code"), Collectors.counting()));
        Map<String, List<Answers>> communes =
                made.units().stream().collect(Collectors.groupingBy(unit -> text(unit, "area_code")));
        assertThat(communes.keySet()).isEqualTo(listed.keySet());
        communes.forEach((code, rows) -> {
            Answers whole = rows.getFirst();
            assertThat(text(whole, "hamlet")).isEmpty();
            for (String column : List.of("households", "persons", "women", "minority_households", "minority_persons")) {
                assertThat(rows.stream()
                                .skip(1)
                                .mapToLong(row -> number(row, column))
                                .sum())
                        .as("%s of %s", column, code)
                        .isEqualTo(number(whole, column));
            }
            assertThat(number(whole, "households")).isGreaterThanOrEqualTo(listed.getOrDefault(code, 0L));
            assertThat(number(whole, "persons"))
                    .isGreaterThanOrEqualTo(number(whole, "women"))
                    .isGreaterThanOrEqualTo(number(whole, "minority_persons"));
            assertThat(number(whole, "minority_households")).isLessThanOrEqualTo(number(whole, "households"));
        });
    }

    @Test
    void someAnswersAreUnknown() {
        assertThat(made.households())
                .filteredOn(household -> household.text("toilet") == null)
                .isNotEmpty();
        assertThat(made.households())
                .filteredOn(household -> household.number("income") == null)
                .filteredOn(household -> household.number("b1_points") != null)
                .isNotEmpty();
    }

    private int age(Answers member) {
        return Period.between(born(member), made.date()).getYears();
    }
}
