package vn.giamngheo.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Under which hashed name each style, script and picture is served. */
@Component
public final class Assets {

    private static final String NAMES = "/vn/giamngheo/web/assets.properties";

    private final Properties names = new Properties();

    Assets() {
        try (InputStream in = Assets.class.getResourceAsStream(NAMES)) {
            if (in == null) {
                throw new IllegalStateException("the styles and scripts were not built: " + NAMES + " is missing");
            }
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of an asset by its plain name, for example {@code main.css}. */
    public String path(String name) {
        String file = names.getProperty(name);
        if (file == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/" + file;
    }

    /** The address of one icon in the sprite. */
    public String icon(String name) {
        return path("icons.svg") + "#" + name;
    }
}
