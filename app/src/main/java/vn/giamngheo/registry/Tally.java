package vn.giamngheo.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in a unit under one standard.
 *
 * @param classes how many households have each class
 * @param members how many people live in them
 * @param residents all households of the unit, poor or not; null when that is not known for every part of it
 */
public record Tally(
        Map<HouseholdClass, Long> classes,
        long members,
        @Nullable Long residents) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Keeps its own copy. */
    public Tally {
        classes = Map.copyOf(classes);
    }

    /** Nothing counted yet, in a unit without residents. */
    static Tally none() {
        return new Tally(Map.of(), 0, 0L);
    }

    /** All of them together. */
    public static Tally of(Collection<Tally> parts) {
        return parts.stream().reduce(none(), Tally::plus);
    }

    /** How many households have a class. */
    public long of(HouseholdClass householdClass) {
        return classes.getOrDefault(householdClass, 0L);
    }

    /** How many households were counted. */
    public long households() {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of a class among all resident households, in ten-thousandths, half up; empty without a denominator. */
    public OptionalLong rate(HouseholdClass householdClass) {
        if (residents == null || residents == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(BigDecimal.valueOf(of(householdClass))
                .multiply(TEN_THOUSAND)
                .divide(BigDecimal.valueOf(residents), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Both together; the residents are known only when they are known for both. */
    public Tally plus(Tally other) {
        Map<HouseholdClass, Long> sum = new EnumMap<>(HouseholdClass.class);
        for (HouseholdClass each : HouseholdClass.values()) {
            long count = of(each) + other.of(each);
            if (count > 0) {
                sum.put(each, count);
            }
        }
        Long all = residents == null || other.residents == null ? null : Long.valueOf(residents + other.residents);
        return new Tally(sum, members + other.members, all);
    }
}
