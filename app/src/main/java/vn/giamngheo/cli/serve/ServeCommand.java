package vn.giamngheo.cli.serve;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.cli.CommandFailure;
import vn.giamngheo.cli.Common;
import vn.giamngheo.cli.ExitCode;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.platform.Language;
import vn.giamngheo.platform.Marks;
import vn.giamngheo.platform.Texts;

/** {@code serve}: the production start. */
@Command(name = "serve", resourceBundle = "vn.giamngheo.cli.messages")
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() {
        Sentences sentences = common.sentences();
        PrintWriter err = common.err();
        Settings settings = new SettingsReader(System.getenv(), sentences).read(options.given(), Homes.production());
        if (options.printConfig()) {
            print(settings, common.out());
            return ExitCode.DONE.number();
        }
        Serving serving = Serving.start(settings, sentences, common.language());
        Foreground.closeAtStop(serving);
        if (Marks.find(serving.sql(), DemoCommand.MARK).isPresent()) {
            throw new CommandFailure(ExitCode.REFUSED, sentences.say("serve.demo-data", settings.data()));
        }
        String name = Texts.in(Language.of(common.language())).say("access.first.name");
        Optional<String> password = serving.part(Accounts.class).makeFirstAdministrator(name);
        password.ifPresent(once -> err.println(sentences.say("serve.first-administrator", Accounts.FIRST_LOGIN, once)));
        Exposure.warn(settings, sentences, err);
        serving.awaitFirstPage();
        err.println("Ready: " + serving.address());
        err.flush();
        Foreground.stay();
        return ExitCode.DONE.number();
    }

    private static void print(Settings settings, PrintWriter out) {
        for (Map.Entry<Setting, String> shown : settings.shown().entrySet()) {
            Settings.Origin origin = settings.origins().getOrDefault(shown.getKey(), Settings.Origin.DEFAULT);
            out.println(shown.getKey().key() + ": '" + shown.getValue().replace("'", "''") + "' # "
                    + origin.name().toLowerCase(java.util.Locale.ROOT));
        }
        out.flush();
    }
}
