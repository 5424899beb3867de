package vn.giamngheo.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: what commands there are, or how to use one of them. */
@Command(name = "help", resourceBundle = "vn.giamngheo.cli.messages")
final class HelpCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help.command")
    private @Nullable String command;

    @Mixin
    private Common common = new Common();

    @Override
    public void run() {
        CommandLine parent = spec.commandLine().getParent();
        if (command == null) {
            parent.usage(spec.commandLine().getOut());
            return;
        }
        CommandLine asked = parent.getSubcommands().get(command);
        if (asked == null) {
            throw new CommandFailure(ExitCode.UNUSABLE, common.sentences().say("usage.unknown", command));
        }
        asked.usage(spec.commandLine().getOut());
    }
}
