package vn.giamngheo.registry;

import java.util.Locale;

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

    /** The name of its sign and colour, for example {@code class-near-poor}. */
    public String sign() {
        return "class-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
