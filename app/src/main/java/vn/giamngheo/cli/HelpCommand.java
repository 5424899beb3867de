package vn.giamngheo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code help}: what commands there are. */
@Command(name = "help", resourceBundle = "vn.giamngheo.cli.messages")
final class HelpCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Common common = new Common();

    @Override
    public void run() {
        CommandLine parent = spec.commandLine().getParent();
        parent.usage(spec.commandLine().getOut());
    }
}
