package vn.giamngheo.households;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The ages beyond which an answer is doubted, read from {@code plausibility.properties}. */
public final class Plausibility {

    private static final Plausibility SHIPPED = new Plausibility(read());

    private final Properties years;

    private Plausibility(Properties years) {
        this.years = years;
    }

    /** The limits shipped with this version. */
    public static Plausibility shipped() {
        return SHIPPED;
    }

    /** The limit of that name in years. */
    public int years(String name) {
        String value = years.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("plausibility.properties has no " + name);
        }
        return Integer.parseInt(value.strip());
    }

    /** The limit of that name in years, or {@code -1} where there is none. */
    public int yearsOrNone(String name) {
        @Nullable String value = years.getProperty(name);
        return value == null ? -1 : Integer.parseInt(value.strip());
    }

    private static Properties read() {
        try (InputStream in = Plausibility.class.getResourceAsStream("plausibility.properties")) {
            if (in == null) {
                throw new IllegalStateException("plausibility.properties is missing from the build");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
