package vn.giamngheo.lawpacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Assessor;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.Standard;
import vn.giamngheo.law.dictionary.Answers;
import vn.giamngheo.law.dictionary.Choice;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.PartialDate;

/**
 * What is said of open answers is what trying every completion gives: undecided only when two completions differ, and
 * the questions listed are the fewest that decide. The completions themselves are complete households, so this also
 * holds the exact evaluation against the rule library's.
 */
class CompletionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final List<String> HOUSEHOLD = List.of(
            "area_type",
            "income",
            "house_wall",
            "house_frame",
            "house_roof",
            "floor_area_m2",
            "dwelling_tenure",
            "water_source",
            "toilet",
            "internet_used",
            "information_devices",
            "waste_handling");
    private static final List<String> MEMBER = List.of(
            "sex",
            "birth_date",
            "disability",
            "able_to_work",
            "work_status",
            "schooling",
            "qualification",
            "job_training",
            "health_insurance",
            "social_allowance",
            "malnourished");
    private static final int MOST_COMPLETIONS = 4_000;

    /** Households per standard; the long form is {@code -Dcompletions.rounds=2000}. */
    private static final int ROUNDS = Integer.getInteger("completions.rounds", 40);

    private final long seed = Long.getLong("seed", 20261001L);
    private final Random random = new Random(seed);

    /** One open answer and the values tried for it. */
    private record Hole(Answers answers, String column, String label, List<Object> values) {}

    @Test
    void agreesWithTryingEveryCompletion() {
        int undecided = 0;
        for (String id : List.of("vn-2022", "vn-2027", "vn-2011")) {
            Standard standard = ShippedPacks.load(id).standard(id).orElseThrow();
            for (int round = 0; round < ROUNDS; round++) {
                undecided += check(standard, id + ", seed " + seed + ", round " + round) ? 1 : 0;
            }
        }
        assertThat(undecided)
                .as("the test must meet undecided households")
                .isBetween(ROUNDS / 5, 3 * ROUNDS - ROUNDS / 5);
    }

    private boolean check(Standard standard, String label) {
        List<Answers> members = new ArrayList<>();
        Answers answers = complete(Dictionary.get().household(), HOUSEHOLD);
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            members.add(complete(Dictionary.get().member(), MEMBER).put("member_no", i + 1L));
        }
        Household household = new Household(answers, members);
        List<Hole> holes = punch(household);
        Assessor assessor = standard.on(DAY);
        Assessment assessment = assessor.assess(household);

        List<String> classes = new ArrayList<>();
        fill(holes, 0, household, assessor, classes);
        Set<String> possible = new LinkedHashSet<>(classes);
        if (possible.size() == 1) {
            assertThat(assessment.classCode()).as(label).isEqualTo(classes.getFirst());
            assertThat(assessment.unknown()).as(label).isEmpty();
            return false;
        }
        assertThat(assessment.classCode()).as(label).isEqualTo(Assessment.UNDECIDED);
        assertThat(new TreeSet<>(assessment.unknown()))
                .as(label + " holes " + holes)
                .isEqualTo(deciding(holes, classes));
        return true;
    }

    /** The class of every completion, in mixed-radix order of the holes. */
    private static void fill(List<Hole> holes, int at, Household household, Assessor assessor, List<String> classes) {
        if (at == holes.size()) {
            classes.add(assessor.assess(household).classCode());
            return;
        }
        Hole hole = holes.get(at);
        Object given = hole.answers().get(hole.column());
        for (Object value : hole.values()) {
            hole.answers().put(hole.column(), value);
            fill(holes, at + 1, household, assessor, classes);
        }
        hole.answers().put(hole.column(), given);
    }

    /** The smallest set of questions whose answers, whatever they are, leave one class: tried by size. */
    private static Set<String> deciding(List<Hole> holes, List<String> classes) {
        for (int size = 1; size <= holes.size(); size++) {
            for (int bits = 0; bits < 1 << holes.size(); bits++) {
                if (Integer.bitCount(bits) == size && decides(bits, holes, classes)) {
                    Set<String> labels = new TreeSet<>();
                    for (int i = 0; i < holes.size(); i++) {
                        if ((bits & 1 << i) != 0) {
                            labels.add(holes.get(i).label());
                        }
                    }
                    return labels;
                }
            }
        }
        throw new IllegalStateException("all answers together must decide");
    }

    private static boolean decides(int bits, List<Hole> holes, List<String> classes) {
        Map<Long, String> byAnswers = new java.util.HashMap<>();
        for (int completion = 0; completion < classes.size(); completion++) {
            long key = 0;
            int rest = completion;
            for (int i = holes.size() - 1; i >= 0; i--) {
                int count = holes.get(i).values().size();
                if ((bits & 1 << i) != 0) {
                    key = key * 1000 + rest % count + 1;
                }
                rest /= count;
            }
            String before = byAnswers.putIfAbsent(key, classes.get(completion));
            if (before != null && !before.equals(classes.get(completion))) {
                return false;
            }
        }
        return true;
    }

    private List<Hole> punch(Household household) {
        List<Hole> holes = new ArrayList<>();
        int wanted = 1 + random.nextInt(5);
        long completions = 1;
        for (int i = 0; i < wanted; i++) {
            boolean ofMember = random.nextBoolean();
            Answers answers = ofMember
                    ? household.members().get(random.nextInt(household.members().size()))
                    : household.answers();
            String column = ofMember
                    ? MEMBER.get(random.nextInt(MEMBER.size()))
                    : HOUSEHOLD.get(random.nextInt(HOUSEHOLD.size()));
            String label = ofMember ? answers.number("member_no") + "." + column : column;
            if (holes.stream().anyMatch(hole -> hole.label().equals(label))) {
                continue;
            }
            PartialDate year = answers.sheet().column(column).type() == ColumnType.DATE && random.nextBoolean()
                    ? PartialDate.ofYear(
                            Objects.requireNonNull(answers.date(column)).first().getYear())
                    : null;
            List<Object> values = values(answers.sheet().column(column), year);
            completions *= values.size();
            if (completions > MOST_COMPLETIONS) {
                break;
            }
            answers.put(column, year);
            holes.add(new Hole(answers, column, label, values));
        }
        return holes;
    }

    /** Values dense enough to meet every interval that the packs tell apart. */
    private static List<Object> values(Column column, @org.jspecify.annotations.Nullable PartialDate year) {
        List<Object> values = new ArrayList<>();
        switch (column.type()) {
            case BOOL -> values.addAll(List.of(true, false));
            case ENUM -> column.choices().stream().map(Choice::code).forEach(values::add);
            case SET -> values.addAll(List.of(List.of(), List.of("TV")));
            case INTEGER -> {
                for (long n : new long[] {
                    0, 400_000, 400_001, 500_000, 500_001, 520_000, 520_001, 650_000, 650_001, 1_500_000, 1_500_001,
                    2_000_000, 2_000_001, 2_200_000, 2_200_001, 2_250_000, 2_250_001, 2_800_000, 2_800_001, 3_000_000,
                    3_000_001
                }) {
                    values.add(n);
                }
            }
            case DECIMAL -> {
                for (int persons = 1; persons <= 5; persons++) {
                    values.add(8.0 * persons);
                    values.add(8.0 * persons - 0.01);
                }
            }
            case DATE -> dates(year, values);
            case TEXT -> throw new IllegalStateException("not punched");
        }
        return values;
    }

    private static void dates(@org.jspecify.annotations.Nullable PartialDate year, List<Object> values) {
        LocalDate first = year == null ? DAY.minusYears(100) : year.first();
        LocalDate last = year == null || year.last().isAfter(DAY) ? DAY : year.last();
        // Ages turn on the first day of a month here, years on 1 January: two dates a month meet every interval.
        int step = year == null ? 3 : 1;
        for (LocalDate date = first;
                !date.isAfter(last);
                date = date.withDayOfMonth(1).plusMonths(step)) {
            values.add(PartialDate.of(date));
            if (!date.plusDays(1).isAfter(last)) {
                values.add(PartialDate.of(date.plusDays(1)));
            }
        }
    }

    private Answers complete(vn.giamngheo.law.dictionary.Sheet sheet, List<String> columns) {
        Answers answers = new Answers(sheet);
        for (String code : columns) {
            Column column = sheet.column(code);
            Object value = switch (column.type()) {
                case BOOL -> random.nextInt(10) < 7;
                case ENUM ->
                    column.choices()
                            .get(random.nextInt(column.choices().size()))
                            .code();
                case SET -> random.nextBoolean() ? List.of("TV") : List.of();
                case INTEGER -> 100_000L * random.nextInt(32);
                case DECIMAL -> 4.0 * random.nextInt(12);
                case DATE -> PartialDate.of(DAY.minusDays(random.nextInt(80 * 365)));
                case TEXT -> throw new IllegalStateException("not filled");
            };
            answers.put(column, value);
        }
        return answers;
    }
}
