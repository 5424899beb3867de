package vn.giamngheo.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Text;

/**
 * Why a household has its class: what the class rests on, what it lacks and through whom, what is unknown, and where
 * the law says so.
 *
 * @param inForce whether the standard is in force on the day; otherwise it is a what-if
 * @param lowIncomeBy what decided on the income: {@code INCOME}, {@code B1}, or {@code UNKNOWN}
 * @param className the name of the class, null while undecided
 * @param classMeans the condition of the class in words, null while undecided
 * @param findings every indicator in the order of the pack
 * @param asked the questions that would decide an undecided class
 * @param couldOpen the questions whose answer could open another class
 * @param unverified figures used that nobody has read in a source text yet
 */
public record Explanation(
        String householdCode,
        String standard,
        Text standardTitle,
        LocalDate day,
        boolean inForce,
        Assessment assessment,
        @Nullable Text className,
        @Nullable Text classMeans,
        @Nullable Citation classCitation,
        List<Citation> basis,
        String lowIncomeBy,
        @Nullable Long b1Limit,
        List<Finding> findings,
        List<Answer> asked,
        List<Answer> couldOpen,
        List<Text> unverified) {

    /** Whether a household lacks what an indicator asks for. */
    public enum State {
        LACKING,
        NOT_LACKING,
        UNKNOWN
    }

    /**
     * One indicator for this household.
     *
     * @param marked whether a hand-given mark decided instead of the answers
     * @param causes the answers that make it lacking, by the member who gave them
     * @param open the questions that keep it unknown
     */
    public record Finding(
            String code,
            Text service,
            Text name,
            Text lacks,
            State state,
            boolean marked,
            List<Answer> causes,
            List<Answer> open,
            Citation citation,
            Certainty certainty) {}

    /**
     * One answer, or one question still open ({@code value} null).
     *
     * @param memberNo the member, or null for the household
     * @param memberName the member's name where it is known
     * @param column the column's code
     * @param code the answer as a file would hold it, in no language
     * @param value the answer in words
     */
    public record Answer(
            @Nullable Long memberNo,
            @Nullable String memberName,
            String column,
            Text heading,
            @Nullable String code,
            @Nullable Text value) {}
}
