package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.UnusableFile;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCodeHasASentenceAndAMend(String language) {
        ResourceBundle bundle = bundle(language);
        List<String> names = new ArrayList<>();
        Stream.of(Code.values()).map(Enum::name).forEach(names::add);
        Stream.of(FileFault.values()).map(Enum::name).forEach(names::add);
        TreeSet<String> keys = new TreeSet<>(List.of("CODE_UNKNOWN.mend.open"));
        names.forEach(name -> keys.addAll(List.of(name + ".message", name + ".mend")));

        assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(keys);
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        ResourceBundle vietnamese = bundle("vi");
        ResourceBundle english = bundle("en");

        assertThat(vietnamese.keySet())
                .allSatisfy(
                        key -> assertThat(places(vietnamese.getString(key))).isEqualTo(places(english.getString(key))));
    }

    @Test
    void sentencesHoldNoLoneApostrophe() {
        assertThat(Stream.of("vi", "en")
                        .map(ProblemTextsTest::bundle)
                        .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString)))
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    void writesOneLineInTheContractsForm() {
        Problem problem =
                new Problem(Code.NUMBER_GROUPED, "a/h.csv", 12_345, "Thu nhập", "1.500.000", "1500000", List.of());

        assertThat(ProblemTexts.in("en").line(problem))
                .isEqualTo("a/h.csv:12345:Thu nhập: \"1.500.000\": NUMBER_GROUPED: the digits are grouped; 1500000");
        assertThat(ProblemTexts.in("vi").line(problem))
                .isEqualTo("a/h.csv:12345:Thu nhập: \"1.500.000\": NUMBER_GROUPED: số viết có dấu phân nhóm; 1500000");
    }

    @Test
    void keepsHostileValuesOnOneHarmlessLine() {
        Problem problem = new Problem(
                Code.BOOL_UNREADABLE, "h.csv", 2, "c", "a\nb\u001b[31m\u202e" + "x".repeat(5_000), null, List.of(""));

        String line = ProblemTexts.in("en").line(problem);
        assertThat(line).startsWith("h.csv:2:c: \"a\\nb\\u001b[31m\\u202ex").hasSizeLessThan(400);
        assertThat(line.chars()).allMatch(c -> c >= ' ' && c != 0x202E);
    }

    @Test
    void namesTheCodesThatCouldBeMeant() {
        Problem problem = new Problem(Code.CODE_UNKNOWN, "h.csv", 2, "sex", "z", null, List.of("M, F"));

        assertThat(ProblemTexts.in("en").mend(problem)).isEqualTo("use one of the codes: M, F");
    }

    @Test
    void writesARowForTheErrorFile() {
        Problem problem = new Problem(Code.KEY_MISSING, "h,1.csv", 2, "household_code", "", null, List.of());

        assertThat(new String(ProblemTexts.in("en").csvRow(problem), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(
                        "\"h,1.csv\",2,household_code,,KEY_MISSING,a required cell is empty,fill in the code or number\n");
    }

    @Test
    void namesFileAndLineOfAnUnusableFile() {
        assertThat(ProblemTexts.in("en").line(new UnusableFile(FileFault.FILE_NOT_UTF8, "h.csv", 3, "UTF-16LE")))
                .isEqualTo(
                        "h.csv:3: FILE_NOT_UTF8: the file is not UTF-8 but probably UTF-16LE; save the file as CSV (UTF-8)");
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("vn.giamngheo.households.problems", Locale.forLanguageTag(language));
    }
}
