package vn.giamngheo.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.giamngheo.access.AuditChain;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.database.Problem;
import vn.giamngheo.database.Role;

/** {@code audit}: the audit trail from the command line. */
@Command(
        name = "audit",
        resourceBundle = "vn.giamngheo.cli.messages",
        subcommands = {AuditCommand.Verify.class})
final class AuditCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.err);
    }

    /** {@code audit verify}: recomputes the chain and says whether an entry was changed or taken out. */
    @Command(name = "verify", resourceBundle = "vn.giamngheo.cli.messages")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Common common = new Common();

        @Mixin
        private DatabaseOptions options = new DatabaseOptions();

        @Override
        public Integer call() {
            try {
                Location location = options.location();
                if (location instanceof Location.Embedded embedded
                        && !embedded.directory().holdsData()) {
                    throw new DatabaseException(
                            Problem.NO_DATA, embedded.directory().root());
                }
                try (Database database = Databases.join(location)) {
                    database.migrate();
                    return report(AuditChain.verify(database.as(Role.BACKUP)));
                }
            } catch (DatabaseException e) {
                throw DatabaseOptions.failure(e, common);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private int report(AuditChain.Verdict verdict) {
            return switch (verdict) {
                case AuditChain.Verdict.Whole(long sealed, long open, String head) -> {
                    System.out.println(head);
                    System.err.println(common.sentences().say("audit.whole", sealed, open));
                    yield ExitCode.DONE.number();
                }
                case AuditChain.Verdict.Broken(long no) ->
                    throw new CommandFailure(
                            ExitCode.UNUSABLE, common.sentences().say("audit.broken", no));
            };
        }
    }
}
