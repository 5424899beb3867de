package vn.giamngheo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;
import vn.giamngheo.law.Standard;
import vn.giamngheo.lawpacks.ShippedPacks;

/** What a review (rà soát) of two files is made under: standard, day and files. */
public final class ReviewOptions {

    @Option(names = "--standard", required = true, paramLabel = "ID", descriptionKey = "review.standard")
    @SuppressWarnings("NullAway.Init")
    private String standard;

    @Option(names = "--date", required = true, paramLabel = "D", descriptionKey = "review.date")
    @SuppressWarnings("NullAway.Init")
    private String date;

    @Option(names = "--households", required = true, paramLabel = "F", descriptionKey = "review.households")
    @SuppressWarnings("NullAway.Init")
    private Path households;

    @Option(names = "--members", required = true, paramLabel = "F", descriptionKey = "review.members")
    @SuppressWarnings("NullAway.Init")
    private Path members;

    /** The standard asked for; refuses one that there is not. */
    Standard standard(Sentences sentences) {
        return ShippedPacks.load(standard)
                .standard(standard)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.UNUSABLE,
                        sentences.say("review.no-standard", standard, String.join(", ", ShippedPacks.ids()))));
    }

    /** The day of the review; refuses one that the calendar does not have. */
    LocalDate date(Sentences sentences) {
        return OfficeDay.read(date, "--date", sentences);
    }

    /** The household file. */
    Path households() {
        return households;
    }

    /** The member file. */
    Path members() {
        return members;
    }
}
