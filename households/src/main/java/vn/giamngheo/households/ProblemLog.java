package vn.giamngheo.households;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells people about problems: the first ones as lines, all errors as rows of a file where one is wanted. */
public final class ProblemLog implements Consumer<Problem> {

    private static final int MOST_LINES = 1_000;

    private final ProblemTexts texts;
    private final Consumer<String> lines;
    private final @Nullable Consumer<byte[]> rows;
    private long errors;
    private long warnings;

    /** {@code lines} gets what is printed, {@code rows} the bytes of the error file, the head first. */
    public ProblemLog(ProblemTexts texts, Consumer<String> lines, @Nullable Consumer<byte[]> rows) {
        this.texts = texts;
        this.lines = lines;
        this.rows = rows;
        if (rows != null) {
            rows.accept(ProblemTexts.csvHead());
        }
    }

    @Override
    public void accept(Problem problem) {
        long before = problem.warning() ? warnings++ : errors++;
        if (before < MOST_LINES) {
            lines.accept(texts.line(problem));
        }
        if (rows != null && !problem.warning()) {
            rows.accept(texts.csvRow(problem));
        }
    }

    /** Errors that were not printed. */
    public long errorsNotPrinted() {
        return Math.max(0, errors - MOST_LINES);
    }

    /** Warnings that were not printed. */
    public long warningsNotPrinted() {
        return Math.max(0, warnings - MOST_LINES);
    }
}
