package vn.giamngheo.cli;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.giamngheo.area.Property;
import vn.giamngheo.area.PropertyOutcome;

/** {@code areas set-property}: records what a decision says of a unit or of a hamlet of it. */
@Command(name = "set-property", resourceBundle = "vn.giamngheo.cli.messages")
final class SetPropertyCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");

    @Mixin
    private Common common = new Common();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--code", required = true, paramLabel = "CODE", descriptionKey = "areas.property.code")
    private String code = "";

    @Option(names = "--hamlet", paramLabel = "NAME", descriptionKey = "areas.property.hamlet")
    private String hamlet = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "areas.property.name")
    private String name = "";

    @Option(names = "--value", required = true, paramLabel = "VALUE", descriptionKey = "areas.property.value")
    private String value = "";

    @Option(names = "--from", required = true, paramLabel = "D", descriptionKey = "areas.add.from")
    private String from = "";

    @Option(names = "--to", paramLabel = "D", descriptionKey = "areas.add.to")
    private @Nullable String to;

    @Option(names = "--document", paramLabel = "TEXT", descriptionKey = "areas.option.document")
    private @Nullable String document;

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        Property property = property(sentences);
        PropertyOutcome outcome = data.withAreas(sentences, areas -> areas.setProperty(property));
        String done = switch (outcome) {
            case PropertyOutcome.Recorded recorded -> sentences.say("areas.property.recorded");
            case PropertyOutcome.Unchanged unchanged -> sentences.say("areas.property.unchanged");
            case PropertyOutcome.UnitUnknown unknown -> throw unusable("areas.unknown.on", code, from);
            case PropertyOutcome.Overlaps overlaps ->
                throw new CommandFailure(
                        ExitCode.REFUSED,
                        sentences.say(
                                "areas.property.overlaps",
                                overlaps.other().value(),
                                AreasTable.day(overlaps.other().validFrom())));
        };
        common.err().println(done);
        common.err().flush();
        return ExitCode.DONE.number();
    }

    private Property property(Sentences sentences) {
        if (!NAME.matcher(name).matches()) {
            throw unusable("areas.property.name.form", name);
        }
        if (value.isBlank()) {
            throw unusable("areas.property.value.empty");
        }
        LocalDate first = OfficeDay.read(from, "--from", sentences);
        LocalDate last = to == null ? null : OfficeDay.read(to, "--to", sentences);
        if (last != null && last.isBefore(first)) {
            throw unusable("areas.dates.order");
        }
        String clean = Normalizer.normalize(hamlet, Normalizer.Form.NFC).strip();
        String words = document == null || document.isBlank() ? null : document.strip();
        return new Property(code, clean, name, value.strip(), first, last, words);
    }

    private CommandFailure unusable(String key, Object... arguments) {
        return new CommandFailure(ExitCode.UNUSABLE, common.sentences().say(key, arguments));
    }
}
