package vn.giamngheo.sample;

import org.jspecify.annotations.Nullable;

/** How well off a household is: the one thing behind its income and all it lacks, and its class before. */
final class Wealth {

    private static final int ALL = 10_000;
    private static final int POOR_FORMERLY_LOW_NOW = 700;

    private final Today today;
    private final int[] lowIncome;
    private final int[] highIncome;
    private final int onTheLine;
    private final int pointsOnlyLow;
    private final int pointsOnlyHigh;
    private final int both;
    private final Weighted<String> looksPoor;
    private final Weighted<String> looksNear;
    private final Weighted<String> looksAverage;
    private final Weighted<String> looksNone;
    private final @Nullable Weighted<String> ordered;

    Wealth(Population population, Today today, @Nullable Weighted<String> ordered) {
        this.today = today;
        this.ordered = ordered;
        Settings income = population.all().block("income");
        lowIncome = income.numbers("low").stream().mapToInt(Integer::intValue).toArray();
        highIncome = income.numbers("high").stream().mapToInt(Integer::intValue).toArray();
        onTheLine = income.number("on_the_line");
        pointsOnlyLow = income.number("b1_only_low");
        pointsOnlyHigh = income.number("b1_only_high");
        both = income.number("both");
        Settings previous = population.all().block("previous");
        looksPoor = Weighted.read(previous.text("poor"), String::valueOf);
        looksNear = Weighted.read(previous.text("near"), String::valueOf);
        looksAverage = Weighted.read(previous.text("average"), String::valueOf);
        looksNone = Weighted.read(previous.text("none"), String::valueOf);
    }

    void settle(Family family, Place place, Need need, Rng rng) {
        boolean poorBefore = need == Need.POOR_ABLE || need == Need.POOR_UNABLE;
        family.low = poorBefore ? rng.chance(POOR_FORMERLY_LOW_NOW) : rng.below(ALL) < place.low();
        int rank = rng.below(poorBefore && !family.low ? 300 : 1001);
        int left = 1000 - rank;
        family.hardship = family.low ? 550 + left * 450 / 1000 : left * left / 2000;
        income(family, place.urban(), rank, rng);
        family.previous = previous(family, rank, need, rng);
    }

    private void income(Family family, boolean urban, int rank, Rng rng) {
        long line = urban ? today.urbanLine : today.ruralLine;
        long income = line * Curve.between(family.low ? lowIncome : highIncome, rank) / 1000;
        long unit = rng.below(5) == 0 ? 1000 : 10_000;
        income = income / unit * unit;
        if (rng.chance(onTheLine)) {
            income = family.low ? line : rng.chance(500) ? line + 1 : line * 3 / 2;
        }
        family.income = family.low ? Math.min(income, line) : Math.max(income, line + 1000);
        if (!family.low && income == line + 1) {
            family.income = income;
        }
        long limit = urban ? today.urbanPoints : today.ruralPoints;
        // Points rise with income and stand at the limit exactly where income stands at the line.
        family.points = (int) Math.min(Math.ceilDiv((550 * line + 450 * family.income) * limit, 1000 * line), 400);
        int draw = rng.below(1000);
        int pointsOnly = family.low ? pointsOnlyLow : pointsOnlyHigh;
        family.pointsKnown = limit > 0 && draw < pointsOnly + both;
        family.incomeKnown = limit == 0 || draw >= pointsOnly;
    }

    private String previous(Family family, int rank, Need need, Rng rng) {
        if (need == Need.POOR_ABLE || need == Need.POOR_UNABLE) {
            return "POOR";
        }
        if (need == Need.NOT_POOR && ordered != null) {
            return ordered.draw(rng);
        }
        if (family.low) {
            return (family.looksPoor() ? looksPoor : looksNear).draw(rng);
        }
        return (rank < 150 ? looksAverage : looksNone).draw(rng);
    }
}
