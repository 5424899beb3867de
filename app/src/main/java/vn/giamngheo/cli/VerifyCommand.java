package vn.giamngheo.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.backup.Backups;
import vn.giamngheo.database.backup.Summary;

/** {@code verify FILE}: checks every byte of a backup without a database and lists what is in it. */
@Command(name = "verify", resourceBundle = "vn.giamngheo.cli.messages")
final class VerifyCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", descriptionKey = "verify.file")
    private Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "F", descriptionKey = "verify.passphrase")
    private @Nullable Path passphraseFile;

    @Override
    public void run() {
        try {
            Summary summary = Backups.verify(file, passphraseFile, new CopyProgress(common.sentences()));
            summary.rows().forEach((table, rows) -> System.out.println(table + "\t" + rows));
            System.err.println(common.sentences().say("verify.done", file, summary.made(), summary.program()));
        } catch (DatabaseException e) {
            throw DatabaseOptions.failure(e, common);
        }
    }
}
