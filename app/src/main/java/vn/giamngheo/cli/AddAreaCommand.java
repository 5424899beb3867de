package vn.giamngheo.cli;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.giamngheo.area.Addition;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitType;
import vn.giamngheo.gazetteer.UnitTypes;

/** {@code areas add}: adds a unit that ended long ago, a hamlet, or another unit that the shipped table lacks. */
@Command(name = "add", resourceBundle = "vn.giamngheo.cli.messages")
final class AddAreaCommand implements Callable<Integer> {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,20}");

    @Mixin
    private Common common = new Common();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--code", required = true, paramLabel = "CODE", descriptionKey = "areas.add.code")
    private String code = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "areas.add.name")
    private String name = "";

    @Option(names = "--level", paramLabel = "L", descriptionKey = "areas.add.level")
    private @Nullable Level level;

    @Option(names = "--type", required = true, paramLabel = "T", descriptionKey = "areas.add.type")
    private String type = "";

    @Option(names = "--parent", paramLabel = "CODE", descriptionKey = "areas.add.parent")
    private @Nullable String parent;

    @Option(names = "--from", required = true, paramLabel = "D", descriptionKey = "areas.add.from")
    private String from = "";

    @Option(names = "--to", paramLabel = "D", descriptionKey = "areas.add.to")
    private @Nullable String to;

    @Option(names = "--document", paramLabel = "TEXT", descriptionKey = "areas.option.document")
    private @Nullable String document;

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        Unit unit = unit(sentences);
        Addition addition = data.withAreas(sentences, areas -> areas.add(unit, document));
        String done = switch (addition) {
            case Addition.Added added -> sentences.say("areas.add.added", unit.code(), unit.fullName());
            case Addition.Unchanged unchanged -> sentences.say("areas.add.unchanged", unit.code(), unit.fullName());
            case Addition.CodeTaken taken ->
                throw new CommandFailure(
                        ExitCode.REFUSED,
                        sentences.say(
                                "areas.add.taken",
                                unit.code(),
                                taken.by().fullName(),
                                AreasTable.validity(taken.by(), sentences)));
            case Addition.ParentUnknown unknown -> throw unusable("areas.unknown", String.valueOf(parent));
            case Addition.ParentUnfit unfit -> throw unusable("areas.add.unfit");
        };
        common.err().println(done);
        common.err().flush();
        return ExitCode.DONE.number();
    }

    private Unit unit(Sentences sentences) {
        if (!CODE.matcher(code).matches()) {
            throw unusable("areas.add.code.form", code);
        }
        String clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() || clean.chars().anyMatch(Character::isISOControl)) {
            throw unusable("areas.add.name.form");
        }
        UnitType kind = UnitTypes.shipped().find(type);
        if (kind == null) {
            String known = String.join(
                    ", ", UnitTypes.shipped().all().stream().map(UnitType::word).toList());
            throw unusable("areas.add.type.unknown", type, known);
        }
        if (level != null && level != kind.level()) {
            throw unusable("areas.add.level.other", kind.word(), kind.level().name());
        }
        LocalDate first = OfficeDay.read(from, "--from", sentences);
        LocalDate last = to == null ? null : OfficeDay.read(to, "--to", sentences);
        if (last != null && last.isBefore(first)) {
            throw unusable("areas.dates.order");
        }
        return new Unit(code, withoutType(clean, kind), kind, parent, first, last, Set.of());
    }

    /** {@code huyện Từ Liêm} given as a name of the type {@code huyện} means {@code Từ Liêm}. */
    private static String withoutType(String name, UnitType type) {
        String title = type.title() + " ";
        return name.length() > title.length() && name.regionMatches(true, 0, title, 0, title.length())
                ? name.substring(title.length())
                : name;
    }

    private CommandFailure unusable(String key, Object... arguments) {
        return new CommandFailure(ExitCode.UNUSABLE, common.sentences().say(key, arguments));
    }
}
