package vn.giamngheo.bench;

import java.util.ArrayList;
import java.util.List;

/** A process to be timed. */
record Contender(String name, List<String> command) {

    private static final List<String> FLAGS = List.of(
            "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8");

    /** A main class of this build with its arguments, run as the launcher runs it. */
    static Contender java(String name, String mainClass, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(FLAGS);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Contender(name, List.copyOf(command));
    }
}
