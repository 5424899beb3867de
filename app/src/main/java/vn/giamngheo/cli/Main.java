package vn.giamngheo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import vn.giamngheo.cli.serve.DemoCommand;
import vn.giamngheo.cli.serve.ServeCommand;

/** The entry of the command line. */
@Command(
        name = "giamngheo",
        resourceBundle = "vn.giamngheo.cli.messages",
        subcommands = {
            HelpCommand.class,
            GenerateCommand.class,
            ClassifyCommand.class,
            ExplainCommand.class,
            AreasCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            TestCommand.class,
            RehearseCommand.class,
            ReferenceCommand.class
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Common common = new Common();

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int status = run(arguments);
        System.out.flush();
        System.err.flush();
        System.exit(status);
    }

    /** Runs one command in this process; returns its exit status. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        Sentences sentences = Sentences.in(languageOf(arguments));
        line.setResourceBundle(Sentences.bundle(languageOf(arguments)));
        nameCommandPlace(line, sentences.say("usage.command"));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(Main::failed);
        line.setParameterExceptionHandler(
                (error, given) -> new UsageErrors(Sentences.in(languageOf(given))).report(error));
        return line.execute(arguments);
    }

    private static void nameCommandPlace(CommandLine line, String label) {
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(label);
        line.getSubcommands().values().forEach(each -> nameCommandPlace(each, label));
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        boolean debug = parsed.originalArgs().contains("--debug");
        if (debug) {
            e.printStackTrace(line.getErr());
        }
        if (e instanceof CommandFailure failure) {
            line.getErr().println(failure.getMessage());
            return failure.exitCode().number();
        }
        Sentences sentences = Sentences.in(languageOf(parsed.originalArgs().toArray(String[]::new)));
        line.getErr().println(sentences.say("fault", e.getClass().getSimpleName(), String.valueOf(e.getMessage())));
        return ExitCode.FAULT.number();
    }

    private static String languageOf(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        boolean english = at >= 0 && at + 1 < arguments.length
                ? arguments[at + 1].equals("en")
                : Arrays.asList(arguments).contains("--lang=en");
        return english ? "en" : "vi";
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
