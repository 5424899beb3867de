package vn.giamngheo.sample;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Answers;

/** Labour capacity reckoned from what a file says, by the calendar of the JDK. */
final class Labour {

    private Labour() {}

    /** Whether a member is present, of working age and able to work. */
    static boolean can(Answers member, Today today, LocalDate date) {
        if (member.text("status") != null) {
            return false;
        }
        long months = Period.between(Made.born(member), date).toTotalMonths();
        int retire = Made.text(member, "sex").equals("M") ? today.menRetire : today.womenRetire;
        @Nullable Boolean able = member.bool("able_to_work");
        boolean works = able == null
                && !Made.text(member, "work_status").isEmpty()
                && !Made.text(member, "work_status").equals("NOT_WORKING");
        return months >= today.workingFrom && months < retire && (works || Boolean.TRUE.equals(able));
    }
}
