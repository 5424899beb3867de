package vn.giamngheo.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
public final class Common {

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
