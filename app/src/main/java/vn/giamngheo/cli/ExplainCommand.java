package vn.giamngheo.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.GazetteerAreas;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.ProblemTexts;
import vn.giamngheo.households.Terms;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.law.Explanation;
import vn.giamngheo.law.ExplanationText;
import vn.giamngheo.law.Standard;

/** {@code explain}: why one household of a file has its class. */
@Command(name = "explain", resourceBundle = "vn.giamngheo.cli.messages")
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ReviewOptions review;

    @Option(names = "--household", required = true, paramLabel = "CODE", descriptionKey = "explain.household")
    @SuppressWarnings("NullAway.Init")
    private String household;

    @Option(names = "--json", descriptionKey = "explain.json")
    private boolean json;

    @Override
    public Integer call() {
        ProblemTexts texts = ProblemTexts.in(common.language());
        try {
            return explain(texts).number();
        } catch (UnusableFile e) {
            throw new CommandFailure(ExitCode.UNUSABLE, texts.line(e), e);
        }
    }

    private ExitCode explain(ProblemTexts texts) {
        Sentences sentences = common.sentences();
        LocalDate date = review.date(sentences);
        Standard standard = review.standard(sentences);
        Terms terms = new Terms(date, new GazetteerAreas(Gazetteer.shipped(), date), standard.indicatorCodes());
        Candidate found =
                HouseholdFiles.open(review.households(), review.members()).find(household, terms);
        if (found == null) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    sentences.say("explain.none", household, review.households().toString()));
        }
        found.problems().forEach(problem -> common.err().println(texts.line(problem)));
        if (!found.usable()) {
            common.err().println(sentences.say("explain.errors", household));
            return ExitCode.DONE_WITH_ROW_ERRORS;
        }
        print(standard.explain(found.household(), date));
        return ExitCode.DONE;
    }

    private void print(Explanation explanation) {
        if (json) {
            ExplanationJson.write(explanation, common.language(), common.out());
        } else {
            ExplanationText.lines(explanation, common.language()).forEach(common.out()::println);
        }
        common.out().flush();
    }
}
