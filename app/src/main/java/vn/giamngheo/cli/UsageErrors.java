package vn.giamngheo.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what is wrong with the arguments of a command, and where its usage is shown. */
final class UsageErrors {

    private final Sentences sentences;

    UsageErrors(Sentences sentences) {
        this.sentences = sentences;
    }

    int report(ParameterException error) {
        CommandLine at = error.getCommandLine();
        at.getErr().println(sentence(error));
        at.getErr().println(sentences.say("usage.see", at.getCommandSpec().qualifiedName()));
        return ExitCode.UNUSABLE.number();
    }

    private String sentence(ParameterException error) {
        return switch (error) {
            case MissingParameterException missing
            when !error.getCommandLine().getUnmatchedArguments().isEmpty() ->
                unknown(new UnmatchedArgumentException(
                        error.getCommandLine(), error.getCommandLine().getUnmatchedArguments()));
            case MissingParameterException missing -> sentences.say("usage.missing", names(missing.getMissing()));
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case OverwrittenOptionException twice -> sentences.say("usage.twice", name(twice.getOverwritten()));
            case ParameterException invalid
            when invalid.getArgSpec() != null ->
                sentences.say("usage.invalid", name(invalid.getArgSpec()), "\"" + invalid.getValue() + "\"");
            default -> String.valueOf(error.getMessage());
        };
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String given = String.join(" ", unmatched.getUnmatched());
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty()
                ? sentences.say("usage.unknown", given)
                : sentences.say("usage.unknown-suggest", given, suggestions.getFirst());
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel();
    }
}
