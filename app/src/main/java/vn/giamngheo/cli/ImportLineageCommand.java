package vn.giamngheo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giamngheo.area.Areas;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.LineageFile;
import vn.giamngheo.gazetteer.LineageReading;

/** {@code areas import-lineage}: loads the full list of which unit went into which. */
@Command(name = "import-lineage", resourceBundle = "vn.giamngheo.cli.messages")
final class ImportLineageCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "areas.import.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--day", paramLabel = "D", descriptionKey = "areas.import.day")
    private @Nullable String day;

    @Option(names = "--errors", paramLabel = "F", descriptionKey = "areas.import.errors")
    private @Nullable Path errors;

    @Option(names = "--document", paramLabel = "TEXT", descriptionKey = "areas.option.document")
    private @Nullable String document;

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        LocalDate given = day == null ? null : OfficeDay.read(day, "--day", sentences);
        byte[] content = content(sentences);
        // A file of the wrong form must not make a data directory, so its form is looked at before anything is opened.
        refuseUnusable(LineageFile.read(content, Gazetteer.shipped(), firstDay(Gazetteer.shipped(), given)), sentences);
        return data.withAreas(sentences, areas -> load(areas, content, given, sentences));
    }

    private int load(Areas areas, byte[] content, @Nullable LocalDate given, Sentences sentences) {
        Gazetteer gazetteer = areas.gazetteer();
        LocalDate firstDay = firstDay(gazetteer, given);
        LineageReading.Read read = refuseUnusable(LineageFile.read(content, gazetteer, firstDay), sentences);
        PrintWriter err = common.err();
        LineageProblems problems = new LineageProblems(file, read.problems(), sentences);
        if (errors != null) {
            problems.write(errors);
        }
        problems.print(err);
        Areas.Imported imported = areas.importLineage(read.edges(), document);
        boolean complete = gazetteer.replacing(read.edges()).lineage().complete(firstDay);
        err.println(sentences.say(complete ? "areas.import.complete" : "areas.import.incomplete"));
        err.println(sentences.say(
                "areas.import.counts", read.rows(), imported.written(), imported.unchanged(), read.leftOut()));
        err.flush();
        return (read.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_ROW_ERRORS).number();
    }

    private static LocalDate firstDay(Gazetteer gazetteer, @Nullable LocalDate given) {
        return given == null ? Objects.requireNonNull(gazetteer.greatestReorganisation()) : given;
    }

    private LineageReading.Read refuseUnusable(LineageReading reading, Sentences sentences) {
        return switch (reading) {
            case LineageReading.Read read -> read;
            case LineageReading.Unusable unusable -> {
                String why = sentences.say(
                        "areas.import." + unusable.why().name(),
                        unusable.details().toArray());
                throw new CommandFailure(ExitCode.UNUSABLE, file + ": " + unusable.why() + ": " + why);
            }
        };
    }

    private byte[] content(Sentences sentences) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("file.missing", file.toString()));
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(LineageFile.LARGEST + 1);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("file.unreadable", file.toString()), e);
        }
    }
}
