package vn.giamngheo.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.households.Classification;
import vn.giamngheo.households.Code;
import vn.giamngheo.households.GazetteerAreas;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.ProblemLog;
import vn.giamngheo.households.ProblemTexts;
import vn.giamngheo.households.Terms;
import vn.giamngheo.households.csv.OutputFiles;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.law.Standard;

/** {@code classify}: the class of every household of a file under one standard on one day. */
@Command(name = "classify", resourceBundle = "vn.giamngheo.cli.messages")
public final class ClassifyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReviewOptions review;

    @Option(names = "--out", required = true, paramLabel = "F", descriptionKey = "classify.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--errors", paramLabel = "F", descriptionKey = "classify.errors")
    private @Nullable Path errors;

    @Override
    public Integer call() {
        ProblemTexts texts = ProblemTexts.in(common.language());
        try {
            return classify(texts).number();
        } catch (UnusableFile e) {
            throw new CommandFailure(ExitCode.UNUSABLE, texts.line(e), e);
        }
    }

    private ExitCode classify(ProblemTexts texts) {
        LocalDate date = review.date(common.sentences());
        Standard standard = review.standard(common.sentences());
        Terms terms = new Terms(date, new GazetteerAreas(Gazetteer.shipped(), date), standard.indicatorCodes());
        OutputFiles.refuseCollision(out, errors, review.households(), review.members());
        HouseholdFiles files = HouseholdFiles.open(review.households(), review.members());
        try (OutputFiles outputs = new OutputFiles(out, errors)) {
            boolean doubted = !standard.validOn(date);
            if (doubted) {
                say(texts.line(Code.STANDARD_NOT_IN_FORCE, standard.id(), date.toString()));
            }
            ProblemLog log = new ProblemLog(texts, this::say, outputs.second());
            Classification.Tally tally = new Classification(files, terms, () -> standard.on(date))
                    .run(new ReviewProgress(common.sentences(), this::say), outputs.first(), log);
            outputs.commit();
            report(tally, log, doubted);
            return tally.errors() > 0 ? ExitCode.DONE_WITH_ROW_ERRORS : ExitCode.DONE;
        }
    }

    private void report(Classification.Tally tally, ProblemLog log, boolean doubted) {
        Sentences sentences = common.sentences();
        if (log.errorsNotPrinted() > 0) {
            say(sentences.say(
                    errors == null ? "classify.more-errors" : "classify.more-errors-file",
                    log.errorsNotPrinted(),
                    String.valueOf(errors)));
        }
        if (log.warningsNotPrinted() > 0) {
            say(sentences.say("classify.more-warnings", log.warningsNotPrinted()));
        }
        long warnings = tally.warnings() + (doubted ? 1 : 0);
        if (tally.errors() + warnings > 0) {
            say(sentences.say("classify.problems", tally.errors(), warnings));
        }
        say(sentences.say("classify.done", tally.read(), tally.written(), tally.leftOut()));
    }

    private void say(String line) {
        common.err().println(line);
    }
}
