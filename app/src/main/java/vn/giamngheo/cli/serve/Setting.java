package vn.giamngheo.cli.serve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be set, on the command line, in the environment or in the settings file. */
enum Setting {
    /** The data directory; it holds the settings file, so the file cannot name it. */
    DATA,
    /** The address to listen on. */
    ADDRESS,
    /** The port to listen on; 0 takes a free one. */
    PORT,
    /** The JDBC address of an external database. */
    DB;

    static final String PREFIX = "GIAMNGHEO_";

    /** Its name in the settings file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the environment. */
    String variable() {
        return PREFIX + name();
    }

    boolean mayStandInFile() {
        return this != DATA;
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(each -> each.variable().equals(variable))
                .findFirst();
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(each -> each.mayStandInFile() && each.key().equals(key))
                .findFirst();
    }

    static String keys() {
        return Arrays.stream(values())
                .filter(Setting::mayStandInFile)
                .map(Setting::key)
                .collect(Collectors.joining(", "));
    }

    static String variables() {
        return Arrays.stream(values()).map(Setting::variable).collect(Collectors.joining(", "));
    }
}
