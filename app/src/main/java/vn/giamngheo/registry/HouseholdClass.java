package vn.giamngheo.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The classes of households (phân loại hộ) as figures count them; sub-classes roll up to these. */
public enum HouseholdClass {
    /** Hộ nghèo. */
    POOR,
    /** Hộ cận nghèo. */
    NEAR_POOR,
    /** Hộ có mức sống trung bình. */
    AVERAGE,
    /** Classified, and in none of the classes above. */
    NONE,
    /** Answers are missing that could change the class. */
    UNDECIDED;

    /** The class that a code counts under; a household never classified counts as undecided. */
    public static HouseholdClass of(@Nullable String code) {
        if (code != null) {
            String upper = code.indexOf('/') < 0 ? code : code.substring(0, code.indexOf('/'));
            for (HouseholdClass each : values()) {
                if (each.name().equals(upper)) {
                    return each;
                }
            }
        }
        return UNDECIDED;
    }

    /** The name of its sign and colour, for example {@code class-near-poor}. */
    public String sign() {
        return "class-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
