package vn.giamngheo.cli;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.giamngheo.area.Areas;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.gazetteer.Gazetteer;

/** The option {@code --data} of the commands that read or write an installation's units. */
final class DataFolder {

    private static final String VARIABLE = "GIAMNGHEO_DATA";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable Path folder;

    /** The units of the installation, or the shipped ones where there is no installation yet. */
    Gazetteer gazetteer(Sentences sentences) {
        return orSentence(sentences, () -> Areas.at(location()));
    }

    /** Does something with the units of the installation, which is made where it is missing. */
    <T> T withAreas(Sentences sentences, Function<Areas, T> work) {
        return orSentence(sentences, () -> {
            try (Database database = Databases.join(location())) {
                database.migrate();
                return work.apply(new Areas(database));
            }
        });
    }

    /** Whether there is an installation already. */
    boolean exists() {
        return location().directory().holdsData();
    }

    private Location location() {
        return Location.of(chosen(), null);
    }

    private Path chosen() {
        if (folder != null) {
            return folder;
        }
        String variable = System.getenv(VARIABLE);
        return variable == null || variable.isBlank()
                ? Path.of(System.getProperty("user.home"), ".giamngheo")
                : Path.of(variable);
    }

    private static <T> T orSentence(Sentences sentences, Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            ExitCode code = e.problem().refused() ? ExitCode.REFUSED : ExitCode.UNUSABLE;
            throw new CommandFailure(code, e.sentence(sentences.language()), e);
        }
    }
}
