package vn.giamngheo.cli.serve;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.cli.CommandFailure;
import vn.giamngheo.cli.Common;
import vn.giamngheo.cli.ExitCode;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.platform.Marks;

/** {@code demo}: the application with demonstration accounts and invented households. */
@Command(name = "demo", resourceBundle = "vn.giamngheo.cli.messages")
public final class DemoCommand implements Callable<Integer> {

    /** Marks a data directory as one for demonstration; the value says what was loaded. */
    static final String MARK = Marks.DEMONSTRATION;

    @Mixin
    private Common common = new Common();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        PrintWriter err = common.err();
        Settings settings = new SettingsReader(System.getenv(), sentences).read(options.given(), Homes.demonstration());
        Serving serving = Serving.start(settings, sentences, common.language());
        Foreground.closeAtStop(serving);
        Optional<String> loaded = Marks.find(serving.sql(), MARK);
        if (loaded.isEmpty()) {
            refuseProduction(serving.sql(), settings, sentences);
            new DemoData(sentences, err).loadInto(serving.sql());
        }
        Exposure.warn(settings, sentences, err);
        List<DemoAccounts.Known> accounts =
                DemoAccounts.make(serving.part(Accounts.class), serving.sql(), common.language());
        serving.awaitFirstPage();
        err.println(sentences.say("demo.accounts"));
        for (DemoAccounts.Known account : accounts) {
            err.printf(
                    "  %-12s %-18s %s, %s%n",
                    account.login(), account.password(), account.displayName(), account.role());
        }
        err.println("Ready: " + serving.address());
        err.flush();
        Foreground.stay();
        return ExitCode.DONE.number();
    }

    private static void refuseProduction(DSLContext sql, Settings settings, Sentences sentences) {
        boolean used = sql.transactionResult(inside -> {
            Scoped.asProgram(inside.dsl());
            return inside.dsl().fetchExists(vn.giamngheo.db.access.Tables.ACCOUNT)
                    || inside.dsl().fetchExists(vn.giamngheo.db.registry.Tables.HOUSEHOLD);
        });
        if (used) {
            throw new CommandFailure(ExitCode.REFUSED, sentences.say("demo.production-data", settings.data()));
        }
    }
}
