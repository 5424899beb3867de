package vn.giamngheo.gazetteer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One administrative unit (đơn vị hành chính) as it was from one day to another; a change of name, type or parent makes
 * a new one.
 *
 * @param code the official code: 2 digits for a province, 3 for a district, 5 for a commune; with {@code validFrom} the
 *     key
 * @param name the name without the word of its type, NFC
 * @param parent the code of the unit it belongs to on its own days, or null for a province
 * @param validFrom the first day
 * @param validTo the last day, inclusive, or null while it exists
 * @param doubts what is not certain about it
 */
public record Unit(
        String code,
        String name,
        UnitType type,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Set<Doubt> doubts) {

    /** Checks that the dates are in order. */
    public Unit {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("unit " + code + " ends before it begins");
        }
    }

    /** The tier it stands on. */
    public Level level() {
        return type.level();
    }

    /** Whether its people count as urban, or null where that is not known. */
    public @Nullable Boolean urban() {
        return type.urban();
    }

    /** The name as an office writes it, for example {@code Phường Ba Đình}. */
    public String fullName() {
        return type.title() + " " + name;
    }

    /** Whether it exists on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it and another exist on some common day. */
    public boolean overlaps(Unit other) {
        return (other.validTo == null || !validFrom.isAfter(other.validTo))
                && (validTo == null || !other.validFrom.isAfter(validTo));
    }

    /** What it is known by. */
    public Key key() {
        return new Key(code, validFrom);
    }

    /** What a unit is known by: codes are used again, so the first day belongs to it. */
    public record Key(String code, LocalDate validFrom) {}
}
