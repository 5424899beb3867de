package vn.giamngheo.cli.serve;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to serve, put together from all places.
 *
 * @param origins where each setting comes from
 */
record Settings(
        Path data, String address, int port, @Nullable String db, Map<Setting, Origin> origins) {

    /** The places a setting can come from, the strongest first. */
    enum Origin {
        ARGUMENT,
        ENVIRONMENT,
        FILE,
        DEFAULT
    }

    /** Every setting as it may be shown: without account and password. */
    Map<Setting, String> shown() {
        Map<Setting, String> shown = new EnumMap<>(Setting.class);
        shown.put(Setting.DATA, data.toString());
        shown.put(Setting.ADDRESS, address);
        shown.put(Setting.PORT, String.valueOf(port));
        shown.put(Setting.DB, db == null ? "" : withoutSecrets(db));
        return shown;
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
