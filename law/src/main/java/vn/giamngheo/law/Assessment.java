package vn.giamngheo.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one standard says of one household on one day.
 *
 * @param standard the standard's id, for example {@code vn-2022}
 * @param classCode {@code POOR}, {@code NEAR_POOR}, {@code AVERAGE}, {@code NONE}, {@code UNDECIDED} or a sub-class
 * @param groups codes of the groups it certainly belongs to, in the order of the pack
 * @param income measured income per person in đồng per unit of the standard, or null when unknown
 * @param line the income line in đồng that applies to it, or null when its area type is unknown
 * @param b1Points B1 points, or null when unknown
 * @param b2Points B2 points of what it certainly lacks, or null where the standard has none
 * @param indicators codes of what it certainly lacks, in the order of the pack
 * @param unknown the questions that would decide an {@code UNDECIDED}: {@code column} or {@code member_no.column}
 * @param wouldAllow the questions whose answer could still open a class that is not available without it
 * @param notices what a person should look at; the assessment stands all the same
 * @param packHash the first 16 hex digits of SHA-256 over the pack's canonical form
 */
public record Assessment(
        String standard,
        String classCode,
        List<String> groups,
        @Nullable Long income,
        @Nullable Long line,
        @Nullable Long b1Points,
        @Nullable Long b2Points,
        List<String> indicators,
        List<String> unknown,
        List<String> wouldAllow,
        List<Notice> notices,
        String packHash) {

    /** The class of a household whose open answers leave more than one class possible. */
    public static final String UNDECIDED = "UNDECIDED";

    /** The number of certain deprivations (chỉ số thiếu hụt). */
    public int deprivations() {
        return indicators.size();
    }

    /**
     * A disagreement found while assessing.
     *
     * @param code for example {@code B1_AGAINST_INCOME}, {@code B2_DIFFERS}, {@code LABOUR_CAPACITY_DIFFERS}
     * @param column the column of the household that it concerns
     * @param expected what the rules give instead, or null
     */
    public record Notice(
            String code, String column, @Nullable String expected) {}
}
