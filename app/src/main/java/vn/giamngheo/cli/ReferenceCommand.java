package vn.giamngheo.cli;

import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code reference}, hidden: prints every command with its options as Markdown; docs/commands.md is made of it. */
@Command(name = "reference", resourceBundle = "vn.giamngheo.cli.messages", hidden = true)
final class ReferenceCommand implements Runnable {

    private static final Set<String> COMMON = Set.of("--help", "--lang", "--debug");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Common common = new Common();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(common.sentences().say("reference.title"));
        describe(spec.root().commandLine(), out);
        out.flush();
    }

    private void describe(CommandLine command, PrintWriter out) {
        for (CommandLine each : command.getSubcommands().values()) {
            if (!each.getCommandSpec().usageMessage().hidden()) {
                one(each, out);
                describe(each, out);
            }
        }
    }

    private void one(CommandLine command, PrintWriter out) {
        CommandSpec each = command.getCommandSpec();
        out.println();
        out.println("## " + each.qualifiedName().substring(each.root().name().length() + 1));
        out.println();
        for (String line : each.usageMessage().header()) {
            out.println(line);
        }
        out.println();
        out.println("```");
        out.print("./" + command.getHelp().synopsis(0).replaceAll("(?m) +$", ""));
        out.println("```");
        out.println();
        each.positionalParameters().forEach(parameter -> row(parameter.paramLabel(), parameter, out));
        for (OptionSpec option : each.options()) {
            if (!COMMON.contains(option.longestName())) {
                row(name(option), option, out);
            }
        }
    }

    private static String name(OptionSpec option) {
        return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
    }

    private static void row(String name, ArgSpec argument, PrintWriter out) {
        String description = String.join(" ", argument.description());
        out.println("- `" + name + "`" + (argument.required() ? " *" : "") + " — "
                + Ansi.OFF.string(description).replace("%n", " "));
    }
}
