package vn.giamngheo.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One load of files (lượt nhập).
 *
 * @param who the name of whoever loads
 * @param day the day of the review: ages and units are judged on it
 * @param refusal why its files cannot be used, or what kept it from being applied; null where nothing did
 * @param blankMarks columns with marks and blanks only, while whether blank means no has not been answered
 * @param counts what came out of reading and comparing
 */
public record Batch(
        UUID id,
        OffsetDateTime madeAt,
        UUID account,
        String who,
        @Nullable String area,
        LocalDate day,
        String name,
        String kind,
        BatchState state,
        @Nullable String refusal,
        @Nullable String refusalMend,
        List<String> blankMarks,
        @Nullable Boolean blankIsNo,
        boolean goodOnly,
        long done,
        long total,
        @Nullable OffsetDateTime appliedAt,
        @Nullable String appliedBy,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneBy,
        Counts counts) {

    /**
     * What came out of reading and comparing.
     *
     * @param households rows of the household table
     * @param wrong households that something is wrong with
     * @param same households that are in the register exactly so
     */
    public record Counts(
            long households,
            long members,
            long errors,
            long warnings,
            long fresh,
            long changed,
            long same,
            long doubtful,
            long wrong,
            long units,
            long ledger) {

        /** Whether applying would change anything. */
        public boolean anything() {
            return fresh + changed + units + ledger > 0;
        }
    }

    /** Whether work is going on behind the page. */
    public boolean working() {
        return state == BatchState.READING || state == BatchState.APPLYING;
    }

    /** Whether the question is open whether blank means no. */
    public boolean asksAboutBlanks() {
        return !blankMarks.isEmpty() && blankIsNo == null;
    }

    /** Done part in percent. */
    public long percent() {
        return total <= 0 ? 0 : Math.min(100, done * 100 / total);
    }
}
