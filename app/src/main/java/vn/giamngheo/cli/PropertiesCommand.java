package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giamngheo.area.Property;

/** {@code areas properties}: what decisions say of a unit and its hamlets on a day. */
@Command(name = "properties", resourceBundle = "vn.giamngheo.cli.messages")
final class PropertiesCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "areas.property.code")
    private String code = "";

    @Option(names = "--date", paramLabel = "D", descriptionKey = "areas.option.date")
    private @Nullable String date;

    @Option(names = "--json", descriptionKey = "areas.option.json")
    private boolean json;

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        LocalDate day = date == null ? OfficeDay.today(OfficeDay.clock()) : OfficeDay.read(date, "--date", sentences);
        if (data.gazetteer(sentences).ever(code).isEmpty()) {
            throw new CommandFailure(ExitCode.UNUSABLE, sentences.say("areas.unknown", code));
        }
        List<Property> properties =
                data.exists() ? data.withAreas(sentences, areas -> areas.properties(code, day)) : List.of();
        PrintWriter out = common.out();
        if (json) {
            AreasJson.properties(properties, out);
        } else {
            for (Property property : properties) {
                out.println(String.join(
                        "  ",
                        property.code(),
                        property.hamlet(),
                        property.name(),
                        property.value(),
                        property.validFrom().toString(),
                        property.validTo() == null ? "" : property.validTo().toString(),
                        property.document() == null ? "" : property.document()));
            }
        }
        out.flush();
        return ExitCode.DONE.number();
    }
}
