package vn.giamngheo.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.giamngheo.gazetteer.LineageReading.Problem;

/** The wrong cells of a list of lineage, one line each, and all of them as a file. */
final class LineageProblems {

    private static final int MOST_PRINTED = 1_000;

    private final Path file;
    private final List<Problem> problems;
    private final Sentences sentences;

    LineageProblems(Path file, List<Problem> problems, Sentences sentences) {
        this.file = file;
        this.problems = problems;
        this.sentences = sentences;
    }

    void print(PrintWriter err) {
        for (Problem problem : problems.subList(0, Math.min(MOST_PRINTED, problems.size()))) {
            err.println(file + ":" + problem.line() + ":" + problem.column() + ": \""
                    + oneLine(problem.value()) + "\": " + problem.code() + ": " + sentence(problem) + "; "
                    + mend(problem));
        }
        if (problems.size() > MOST_PRINTED) {
            err.println(sentences.say("areas.import.more", problems.size() - MOST_PRINTED));
        }
    }

    /** Writes all of them; the file appears whole or not at all. */
    void write(Path target) {
        Path absolute = target.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = Files.createTempFile(folder, ".errors", ".part");
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
                csv.writeRecord("file", "line", "column", "value", "code", "message", "mend");
                for (Problem problem : problems) {
                    csv.writeRecord(
                            file.toString(),
                            Long.toString(problem.line()),
                            problem.column(),
                            problem.value(),
                            problem.code().name(),
                            sentence(problem),
                            mend(problem));
                }
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("file.unwritable", target.toString()), e);
        }
    }

    private String sentence(Problem problem) {
        return sentences.say("areas.error." + problem.code().name());
    }

    private String mend(Problem problem) {
        return problem.mend() == null
                ? sentences.say("areas.mend." + problem.code().name())
                : sentences.say("areas.mend.write", problem.mend());
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\R", " ");
    }
}
