package vn.giamngheo.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The office's day, and days as people write them. */
final class OfficeDay {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private OfficeDay() {}

    /** The clock of the office. */
    static Clock clock() {
        return Clock.system(OFFICE);
    }

    /** Today in the office, whatever zone the clock has. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(OFFICE));
    }

    /** Reads {@code 2026-10-01} or {@code 1/10/2026}; a day that does not exist is refused with a sentence. */
    static LocalDate read(String text, String option, Sentences sentences) {
        try {
            Matcher iso = ISO.matcher(text.strip());
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher vietnamese = VIETNAMESE.matcher(text.strip());
            if (vietnamese.matches()) {
                return day(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1));
            }
        } catch (DateTimeException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("date.impossible", option, text), e);
        }
        throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("date.unreadable", option, text));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
