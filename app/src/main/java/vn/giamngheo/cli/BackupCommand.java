package vn.giamngheo.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.KeyFiles;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Problem;
import vn.giamngheo.database.backup.Backups;
import vn.giamngheo.database.backup.Summary;

/** {@code backup FILE}: saves the whole database into one file while the server may go on working. */
@Command(name = "backup", resourceBundle = "vn.giamngheo.cli.messages")
final class BackupCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "F", descriptionKey = "backup.passphrase")
    private @Nullable Path passphraseFile;

    @Override
    public void run() {
        try {
            Location location = options.location();
            if (location instanceof Location.Embedded embedded
                    && !embedded.directory().holdsData()) {
                throw new DatabaseException(
                        Problem.NO_DATA, embedded.directory().root());
            }
            try (Database database = Databases.join(location)) {
                Summary summary = Backups.save(
                        database,
                        location.directory(),
                        file,
                        passphraseFile,
                        Program.version(),
                        new CopyProgress(common.sentences()));
                database.note("BACKED_UP", summary.made());
                System.err.println(common.sentences()
                        .say(
                                "backup.done",
                                file,
                                summary.rows().size(),
                                summary.rows().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()));
            }
            if (passphraseFile == null
                    && !KeyFiles.in(location.directory().keys()).isEmpty()) {
                System.err.println(common.sentences()
                        .say("backup.keys", location.directory().keys()));
            }
        } catch (DatabaseException e) {
            throw DatabaseOptions.failure(e, common);
        }
    }
}
