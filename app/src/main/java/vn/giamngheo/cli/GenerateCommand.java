package vn.giamngheo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.sample.Sample;
import vn.giamngheo.sample.SampleOrder;
import vn.giamngheo.sample.SampleOutcome;

/** {@code generate}: an invented population in three files. */
@Command(name = "generate", resourceBundle = "vn.giamngheo.cli.messages")
public final class GenerateCommand implements Callable<Integer> {

    private static final long PAUSE_NANOS = 2_000_000_000L;

    @Mixin
    private Common common = new Common();

    @Option(names = "--households", required = true, paramLabel = "N", descriptionKey = "generate.option.households")
    private long households;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "generate.option.seed")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "generate.option.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--date", paramLabel = "D", descriptionKey = "generate.option.date")
    private @Nullable String date;

    @Option(names = "--profile", paramLabel = "ID", descriptionKey = "generate.option.profile")
    private @Nullable String profile;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "generate.option.area")
    private @Nullable String area;

    private long nextLine = System.nanoTime() + PAUSE_NANOS;

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        LocalDate day = date == null ? null : OfficeDay.read(date, "--date", sentences);
        SampleOrder order = new SampleOrder(households, seed, day, profile, area);
        try {
            return say(new Sample(Gazetteer.shipped()).write(order, out, this::progress));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE, sentences.say("generate.unwritable", out, why(e, sentences)), e);
        }
    }

    private int say(SampleOutcome outcome) {
        Sentences sentences = common.sentences();
        return switch (outcome) {
            case SampleOutcome.Refused refused ->
                throw new CommandFailure(
                        ExitCode.UNUSABLE,
                        sentences.say(
                                "generate.refused." + key(refused.refusal()),
                                refused.arguments().stream()
                                        .map(GenerateCommand::shown)
                                        .toArray()));
            case SampleOutcome.Written written -> {
                for (SampleOutcome.Remark remark : written.remarks()) {
                    line(sentences.say("generate.remark." + key(remark.kind()), remark.count()));
                }
                line(sentences.say(
                        "generate.done",
                        written.households(),
                        written.members(),
                        written.units(),
                        out,
                        written.date().toString()));
                yield ExitCode.DONE.number();
            }
        };
    }

    private void progress(long done) {
        long now = System.nanoTime();
        if (now - nextLine >= 0) {
            nextLine = now + PAUSE_NANOS;
            line(common.sentences().say("generate.progress", done, households));
        }
    }

    private void line(String sentence) {
        common.err().println(sentence);
    }

    private static Object shown(Object argument) {
        return argument instanceof LocalDate day ? day.toString() : argument;
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String why(IOException e, Sentences sentences) {
        return switch (e) {
            case AccessDeniedException denied -> sentences.say("generate.unwritable.denied", denied.getFile());
            case FileAlreadyExistsException exists -> sentences.say("generate.unwritable.file", exists.getFile());
            case FileSystemException system ->
                system.getReason() != null
                        ? system.getReason()
                        : sentences.say("generate.unwritable.failed", system.getFile());
            default -> String.valueOf(e.getMessage());
        };
    }
}
