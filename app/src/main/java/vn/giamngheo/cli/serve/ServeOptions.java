package vn.giamngheo.cli.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said on the command line about serving; it wins over environment and settings file. */
final class ServeOptions {

    @Option(names = "--port", paramLabel = "P", descriptionKey = "serve.option.port")
    private @Nullable String port;

    @Option(names = "--address", paramLabel = "A", descriptionKey = "serve.option.address")
    private @Nullable String address;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable String data;

    @Option(names = "--db", paramLabel = "JDBC-URL", descriptionKey = "serve.option.db")
    private @Nullable String db;

    @Option(names = "--print-config", descriptionKey = "serve.option.print-config")
    private boolean printConfig;

    /** Whether the settings are only to be shown. */
    boolean printConfig() {
        return printConfig;
    }

    /** What was given, by the name of the setting. */
    Map<Setting, String> given() {
        Map<Setting, String> given = new LinkedHashMap<>();
        put(given, Setting.PORT, port);
        put(given, Setting.ADDRESS, address);
        put(given, Setting.DATA, data);
        put(given, Setting.DB, db);
        return given;
    }

    private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }
}
