package vn.giamngheo.registry.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.platform.Crumb;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.registry.HouseholdClass;
import vn.giamngheo.registry.Standing;
import vn.giamngheo.registry.Tally;

/**
 * The overview of one unit: its numbers, its classes, and the same for each unit below.
 *
 * @param unit the unit's name, or null for all of them together
 * @param rowsKey the text that names the rows: districts, communes, hamlets
 * @param grouped whether the rows could be districts or communes, as one likes
 */
record OverviewPage(
        Asked asked,
        @Nullable String unit,
        List<Crumb> crumbs,
        LocalDate day,
        String standard,
        List<Standing> standings,
        Tally total,
        List<UnitRow> rows,
        String rowsKey,
        boolean grouped) {

    private static final String UNKNOWN = "–";

    boolean empty() {
        return total.households() == 0;
    }

    boolean ratesKnown() {
        return total.rate(HouseholdClass.POOR).isPresent();
    }

    String rate(Tally tally, HouseholdClass householdClass, Texts t) {
        OptionalLong rate = tally.rate(householdClass);
        return rate.isPresent() ? t.rate(rate.getAsLong()) : UNKNOWN;
    }

    /** Members per household with one decimal, such as 3,6. */
    String perHousehold(Texts t) {
        BigDecimal each = BigDecimal.valueOf(total.members())
                .divide(BigDecimal.valueOf(Math.max(1, total.households())), 1, RoundingMode.HALF_UP);
        return t.decimal(each);
    }

    /** The share of a class among the counted households, as hundredths of a percent. */
    long share(HouseholdClass householdClass) {
        return total.households() == 0 ? 0 : Math.round(10_000.0 * total.of(householdClass) / total.households());
    }

    /** Where the part of a class begins in a bar of the given width, in thousandths of it. */
    String start(HouseholdClass householdClass) {
        long before = 0;
        for (HouseholdClass each : HouseholdClass.values()) {
            if (each == householdClass) {
                break;
            }
            before += total.of(each);
        }
        return per(before, total.households());
    }

    String width(HouseholdClass householdClass) {
        return per(total.of(householdClass), total.households());
    }

    String bar(UnitRow row, HouseholdClass householdClass) {
        return per(row.weight(householdClass), heaviest());
    }

    private long heaviest() {
        return rows.stream().mapToLong(UnitRow::weight).max().orElse(0);
    }

    /** A share of 100 with two decimals, written as SVG wants it. */
    private static String per(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
