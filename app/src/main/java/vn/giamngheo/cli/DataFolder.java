package vn.giamngheo.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import vn.giamngheo.area.Areas;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.gazetteer.Gazetteer;

/** Where the installation is, for the commands that read or write an installation's units. */
final class DataFolder {

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    /** The units of the installation, or the shipped ones where there is no installation yet. */
    Gazetteer gazetteer(Sentences sentences) {
        return orSentence(sentences, () -> Areas.at(database.location()));
    }

    /** Does something with the units of the installation, which is made where it is missing. */
    <T> T withAreas(Sentences sentences, Function<Areas, T> work) {
        return orSentence(sentences, () -> {
            try (Database opened = Databases.join(database.location())) {
                opened.migrate();
                return work.apply(new Areas(opened));
            }
        });
    }

    /** Whether there is an installation already. */
    boolean exists() {
        return database.location().directory().holdsData();
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
