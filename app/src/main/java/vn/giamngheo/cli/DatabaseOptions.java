package vn.giamngheo.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Location;

/** The options of every command that needs the database. */
public final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            descriptionKey = "option.data",
            defaultValue = "${env:GIAMNGHEO_DATA:-${sys:user.home}/.giamngheo}")
    private Path data = Path.of(".giamngheo");

    @Option(names = "--db", paramLabel = "JDBC-URL", descriptionKey = "option.db", defaultValue = "${env:GIAMNGHEO_DB}")
    private @Nullable String url;

    /** Where the database is; refuses an address that is none. */
    public Location location() {
        return Location.of(data, url == null || url.isBlank() ? null : url);
    }

    /** The failure of a command whose database cannot be used. */
    public static CommandFailure failure(DatabaseException e, Common common) {
        return new CommandFailure(
                e.problem().refused() ? ExitCode.REFUSED : ExitCode.UNUSABLE, e.sentence(common.language()), e);
    }
}
