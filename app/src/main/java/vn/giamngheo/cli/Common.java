package vn.giamngheo.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: its options, its language, its two streams. */
public final class Common {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "option.lang", defaultValue = "vi")
    private Language language = Language.vi;

    @Option(names = "--debug", descriptionKey = "option.debug")
    private boolean debug;

    @Option(names = "--help", usageHelp = true, descriptionKey = "option.help")
    private boolean help;

    /** The language of sentences; codes, column names and JSON keys never change. */
    public String language() {
        return language.name();
    }

    /** Where a command writes the data asked for. */
    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where a command says everything else. */
    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Whether stack traces are wanted. */
    public boolean debug() {
        return debug;
    }

    /** The sentences of the command line in the language asked for. */
    public Sentences sentences() {
        return Sentences.in(language());
    }

    /** The two languages. */
    @SuppressWarnings("checkstyle:MemberName")
    enum Language {
        vi,
        en
    }
}
