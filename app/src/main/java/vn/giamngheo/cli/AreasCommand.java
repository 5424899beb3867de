package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.giamngheo.gazetteer.Gazetteer;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;
import vn.giamngheo.gazetteer.UnitsOn;

/** {@code areas}: the administrative units of a day, or where one unit came from and went to. */
@Command(
        name = "areas",
        resourceBundle = "vn.giamngheo.cli.messages",
        subcommands = {
            ImportLineageCommand.class,
            AddAreaCommand.class,
            SetPropertyCommand.class,
            PropertiesCommand.class
        })
public final class AreasCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private Common common = new Common();

    @Option(names = "--date", paramLabel = "D", descriptionKey = "areas.option.date")
    private @Nullable String date;

    @Option(names = "--json", descriptionKey = "areas.option.json")
    private boolean json;

    @Option(names = "--lineage", paramLabel = "CODE", descriptionKey = "areas.option.lineage")
    private @Nullable String lineage;

    @Option(names = "--level", paramLabel = "L", descriptionKey = "areas.option.level")
    private @Nullable Level level;

    @Option(names = "--parent", paramLabel = "CODE", descriptionKey = "areas.option.parent")
    private @Nullable String parent;

    @Mixin
    private DataFolder data = new DataFolder();

    /** The command on the office's clock. */
    public AreasCommand() {
        this(OfficeDay.clock());
    }

    AreasCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Gazetteer gazetteer = data.gazetteer(common.sentences());
        LocalDate day = date == null ? null : OfficeDay.read(date, "--date", common.sentences());
        PrintWriter out = common.out();
        if (lineage != null) {
            Unit unit = chosen(gazetteer, lineage, day);
            new LineagePrinter(gazetteer, common.sentences()).print(unit, json, out);
            new LineageWarnings(gazetteer, common.sentences()).of(unit).forEach(common.err()::println);
        } else {
            list(gazetteer, day == null ? OfficeDay.today(clock) : day, out);
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    private void list(Gazetteer gazetteer, LocalDate day, PrintWriter out) {
        UnitsOn units = gazetteer.on(day);
        if (units.all().isEmpty()) {
            common.err().println(common.sentences().say("areas.none", day.toString()));
        }
        if (parent != null && units.find(parent) == null) {
            throw unusable("areas.unknown.on", parent, day.toString());
        }
        List<Unit> wanted = new ArrayList<>();
        for (Unit unit : units.all()) {
            if ((level == null || unit.level() == level) && (parent == null || parent.equals(unit.parent()))) {
                wanted.add(unit);
            }
        }
        if (json) {
            AreasJson.list(wanted, out);
        } else {
            new AreasTable(common.sentences()).print(wanted, out);
        }
    }

    /** The unit of a code: of the day asked for, else of today, else the latest. */
    private Unit chosen(Gazetteer gazetteer, String code, @Nullable LocalDate day) {
        List<Unit> ever = gazetteer.ever(code);
        if (ever.isEmpty()) {
            throw unusable("areas.unknown", code);
        }
        Unit then = gazetteer.find(code, day == null ? OfficeDay.today(clock) : day);
        if (then != null) {
            return then;
        }
        if (day != null) {
            throw unusable("areas.unknown.on", code, day.toString());
        }
        return ever.getLast();
    }

    private CommandFailure unusable(String key, Object... arguments) {
        return new CommandFailure(ExitCode.UNUSABLE, common.sentences().say(key, arguments));
    }
}
