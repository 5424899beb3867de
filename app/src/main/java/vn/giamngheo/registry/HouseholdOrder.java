package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.HOUSEHOLD;

import java.util.Locale;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The orders a list of households can stand in; each ends in the code, so that no two households share a place. */
public enum HouseholdOrder {
    /** By code. */
    CODE(null, false),
    /** By the name of the head. */
    HEAD(HOUSEHOLD.HEAD_SORT, false),
    /** The one changed last first. */
    CHANGED(HOUSEHOLD.CHANGED_AT, true);

    private final @Nullable Field<?> first;
    private final boolean descending;

    HouseholdOrder(@Nullable Field<?> first, boolean descending) {
        this.first = first;
        this.descending = descending;
    }

    /** The order of that name, by code where there is none. */
    public static HouseholdOrder of(@Nullable String name) {
        for (HouseholdOrder each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return CODE;
    }

    /** The name as it stands in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is sorted by before the code; null where the code is all. */
    @Nullable
    Field<?> first() {
        return first;
    }

    boolean descending() {
        return descending;
    }
}
