package vn.giamngheo.cli.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.giamngheo.cli.CommandFailure;
import vn.giamngheo.cli.ExitCode;
import vn.giamngheo.cli.Sentences;
import vn.giamngheo.cli.serve.Settings.Origin;
import vn.giamngheo.database.DataDirectory;

/** Puts the settings together: arguments win over environment, environment over settings file, file over defaults. */
final class SettingsReader {

    private static final int LARGEST_FILE = 65_536;
    private static final int HIGHEST_PORT = 65_535;
    /** Variables of ours that are not settings of the application. */
    private static final Set<String> OTHERS = Set.of("GIAMNGHEO_JAVA_OPTS", "GIAMNGHEO_HOME");

    private final Map<String, String> environment;
    private final Sentences sentences;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<Setting, Origin> origins = new EnumMap<>(Setting.class);

    SettingsReader(Map<String, String> environment, Sentences sentences) {
        this.environment = environment;
        this.sentences = sentences;
    }

    /**
     * The settings.
     *
     * @param given what stands on the command line
     * @param defaultData the data directory when nobody names one
     */
    Settings read(Map<Setting, String> given, Path defaultData) {
        given.forEach((setting, value) -> set(setting, value, Origin.ARGUMENT));
        environment.forEach(this::variable);
        set(Setting.DATA, defaultData.toString(), Origin.DEFAULT);
        Path data = path(String.valueOf(values.get(Setting.DATA)));
        file(new DataDirectory(data).settings());
        set(Setting.ADDRESS, "127.0.0.1", Origin.DEFAULT);
        set(Setting.PORT, "8080", Origin.DEFAULT);
        set(Setting.DB, "", Origin.DEFAULT);
        String db = String.valueOf(values.get(Setting.DB));
        return new Settings(
                data, String.valueOf(values.get(Setting.ADDRESS)), port(), db.isEmpty() ? null : db, origins);
    }

    private void set(Setting setting, String value, Origin origin) {
        if (values.putIfAbsent(setting, value.strip()) == null) {
            origins.put(setting, origin);
        }
    }

    private void variable(String name, String value) {
        if (!name.startsWith(Setting.PREFIX) || OTHERS.contains(name)) {
            return;
        }
        Setting setting = Setting.ofVariable(name)
                .orElseThrow(() -> unusable("serve.unknown-variable", name, Setting.variables()));
        set(setting, value, Origin.ENVIRONMENT);
    }

    private void file(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        Object read = yaml(file);
        if (read == null) {
            return;
        }
        if (!(read instanceof Map<?, ?> entries)) {
            throw unusable("serve.file-no-map", file);
        }
        entries.forEach((key, value) -> {
            Setting setting = Setting.ofKey(String.valueOf(key))
                    .orElseThrow(() -> unusable("serve.unknown-key", file, String.valueOf(key), Setting.keys()));
            if (value instanceof Map || value instanceof Iterable || value == null) {
                throw unusable("serve.no-value", file, setting.key());
            }
            set(setting, String.valueOf(value), Origin.FILE);
        });
    }

    private Object yaml(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw unusable("serve.file-unreadable", file, "> 64 KB");
            }
            return new Yaml(new SafeConstructor(options)).load(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | YAMLException e) {
            throw unusable("serve.file-unreadable", file, firstLine(e));
        }
    }

    private int port() {
        String text = String.valueOf(values.get(Setting.PORT));
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw unusable("serve.bad-port", text);
    }

    private Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw unusable("serve.bad-path", text);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private CommandFailure unusable(String key, Object... arguments) {
        return new CommandFailure(ExitCode.UNUSABLE, sentences.say(key, arguments));
    }
}
