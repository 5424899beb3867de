package vn.giamngheo.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.backup.Backups;
import vn.giamngheo.database.backup.Summary;

/** {@code restore FILE}: makes a database from a backup of this or an older version. */
@Command(name = "restore", resourceBundle = "vn.giamngheo.cli.messages")
final class RestoreCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Option(names = "--replace", descriptionKey = "restore.replace")
    private boolean replace;

    @Option(names = "--passphrase-file", paramLabel = "F", descriptionKey = "restore.passphrase")
    private @Nullable Path passphraseFile;

    @Option(names = "--without-keys", descriptionKey = "restore.without-keys")
    private boolean withoutKeys;

    @Override
    public void run() {
        try {
            Location location = options.location();
            Summary summary = Backups.restore(
                    location, file, replace, passphraseFile, withoutKeys, new CopyProgress(common.sentences()));
            System.err.println(common.sentences()
                    .say(
                            "restore.done",
                            file,
                            summary.made(),
                            summary.rows().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()));
        } catch (DatabaseException e) {
            throw DatabaseOptions.failure(e, common);
        }
    }
}
