package vn.giamngheo.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code test}: run by the launcher itself, since it builds the program first; known here so that help lists it. */
@Command(name = "test", resourceBundle = "vn.giamngheo.cli.messages")
final class TestCommand implements Runnable {

    @Mixin
    private Common common = new Common();

    @Override
    public void run() {
        throw new CommandFailure(ExitCode.UNUSABLE, common.sentences().say("test.launcher"));
    }
}
