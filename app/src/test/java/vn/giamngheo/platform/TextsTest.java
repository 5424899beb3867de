package vn.giamngheo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern USED =
            Pattern.compile("\"((?:platform|access|registry)(?:\\.[A-Za-z0-9_-]+)+)\"(?!\\s*\\+)");

    private final Texts vietnamese = Texts.in(Language.VI);
    private final Texts english = Texts.in(Language.EN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.giamngheo.platform.texts",
                "vn.giamngheo.access.texts",
                "vn.giamngheo.registry.texts",
                "vn.giamngheo.cli.messages"
            })
    void bothLanguagesSayTheSameThings(String bundle) {
        ResourceBundle vi = bundle(bundle, "vi");
        ResourceBundle en = bundle(bundle, "en");
        assertThat(vi.keySet()).isEqualTo(en.keySet());
        for (String key : vi.keySet()) {
            assertThat(places(vi.getString(key))).as(key).isEqualTo(places(en.getString(key)));
            assertThat(vi.getString(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyKeyOfPagesAndCodeExists() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(MODULE.resolve("src/main"))) {
            sources = files.filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .toList();
        }
        Set<String> used = new TreeSet<>();
        for (Path source : sources) {
            Matcher found = USED.matcher(Files.readString(source));
            while (found.find()) {
                used.add(found.group(1));
            }
        }
        used.removeIf(key -> key.equals("platform.web"));
        assertThat(used)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(vietnamese.say(key)).isNotBlank());
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(vietnamese.number(6271)).isEqualTo("6.271");
        assertThat(english.number(6271)).isEqualTo("6,271");
        assertThat(vietnamese.rate(209)).isEqualTo("2,09\u00a0%");
        assertThat(vietnamese.rate(10_000)).isEqualTo("100,00\u00a0%");
        assertThat(english.rate(5)).isEqualTo("0.05\u00a0%");
        assertThat(vietnamese.decimal(new BigDecimal("3.6"))).isEqualTo("3,6");
        assertThat(vietnamese.say("registry.figure.residents", 223_340)).isEqualTo("trên 223.340 hộ dân cư");
    }

    @Test
    void writesDatesAsTheLanguageDoes() {
        assertThat(vietnamese.date(LocalDate.of(2023, 3, 17))).isEqualTo("17/3/2023");
        assertThat(english.date(LocalDate.of(2023, 3, 17))).isEqualTo("17 Mar 2023");
    }

    @Test
    void speaksVietnameseToWhoeverHasNotChosen() {
        assertThat(Language.of(null)).isEqualTo(Language.VI);
        assertThat(Language.of("fr")).isEqualTo(Language.VI);
        assertThat(Language.of("en")).isEqualTo(Language.EN);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                name,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
