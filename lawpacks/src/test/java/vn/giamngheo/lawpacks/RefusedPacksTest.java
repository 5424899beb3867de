package vn.giamngheo.lawpacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.law.PackProblem;
import vn.giamngheo.law.Packs;
import vn.giamngheo.law.Packs.PackFile;
import vn.giamngheo.law.Standard;

/** A pack that is not sound is refused with file, line and reason, and the rest still loads. */
class RefusedPacksTest {

    private static final String SOUND = """
            standard: x-1
            title: {vi: Chuẩn thử, en: Trial}
            scope: VN
            valid: {from: 2020-01-01, to: 2020-12-31}
            basis:
              - {document: 07/2021/NĐ-CP, article: "3"}
            income: {unit: MONTH}
            parameters:
              line:
                what: {vi: chuẩn, en: line}
                sure: verified
                values:
                  - {from: 2020-01-01, by: area_type, RURAL: 100, URBAN: 200}
            indicators:
              - code: water
                service: {vi: Nước, en: Water}
                name: {vi: Nước, en: Water}
                lacks: {vi: thiếu, en: lacks}
                when: household.water_source == 'OTHER'
                cite: {document: 07/2021/NĐ-CP}
                sure: verified
            classes:
              - code: POOR
                name: {vi: Nghèo, en: Poor}
                means: {vi: nghèo, en: poor}
                when: household.income <= line && deprivations >= 1
              - code: NONE
                name: {vi: Không nghèo, en: Not poor}
                means: {vi: còn lại, en: the rest}
            """;

    @Test
    void acceptsTheSoundOne() throws IOException {
        assertThat(read(SOUND).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            household.water_source == 'OTHER'    ~ household.watersource == 'OTHER'              ~ 19 ~ undefined field
            household.water_source == 'OTHER'    ~ household.water_source == 'OTHR'              ~ 19 ~ no code OTHR
            household.water_source == 'OTHER'    ~ household.water_source == 3                   ~ 19 ~ no matching overload
            household.water_source == 'OTHER'    ~ household.water_source                        ~ 19 ~ not yes or no
            household.water_source == 'OTHER'    ~ household.water_source == 'OTHER' &&          ~ 19 ~ mismatched input
            household.water_source == 'OTHER'    ~ income_line > 3                               ~ 19 ~ undeclared reference
            household.water_source == 'OTHER'    ~ members.map(m, m.age).size() > 3              ~ 19 ~ filter
            household.water_source == 'OTHER'    ~ household.water_source.matches('a+')          ~ 19 ~ not available to packs
            household.water_source == 'OTHER'    ~ household.income / 0 > 1                      ~ 19 ~ not available to packs
            {document: 07/2021/NĐ-CP, article: "3"} ~ {document: 99/2021/NĐ-CP}                  ~ 6  ~ not in the list of documents
            to: 2020-12-31                       ~ to: 2019-12-31                                ~ 4  ~ ends before it begins
            from: 2020-01-01, to                 ~ from: 1/1/2020, to                            ~ 4  ~ should be a date
            sure: verified                       ~ sure: certainly                               ~ 11 ~ sure is one of
            RURAL: 100                           ~ RURAL: many                                   ~ 13 ~ should be a number
            code: NONE                           ~ code: RICH                                    ~ 27 ~ does not roll up
            scope: VN                            ~ scop: VN                                      ~ 3  ~ unknown key scop
            service: {vi: Nước, en: Water}       ~ service: {vi: Nước}                           ~ 16 ~ needs en
            """)
    void refusesWithLineAndReason(String sound, String broken, int line, String reason) throws IOException {
        assertThat(SOUND).contains(sound.strip());
        Packs packs = read(SOUND.replaceFirst(
                java.util.regex.Pattern.quote(sound.strip()),
                java.util.regex.Matcher.quoteReplacement(broken.strip())));
        assertThat(packs.problems()).hasSize(1);
        PackProblem problem = packs.problems().getFirst();
        assertThat(problem.file()).isEqualTo("x.yaml");
        assertThat(problem.reason()).contains(reason.strip());
        assertThat(problem.line()).isEqualTo(line);
        assertThat(packs.standards()).extracting(Standard::id).containsExactly("vn-2011");
    }

    @Test
    void refusesWhatIsNoPackAtAll() throws IOException {
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("- a\n- b\n").problems()).hasSize(1);
        assertThat(read("a: [1, 2\n").problems()).hasSize(1);
        assertThat(read("a: &a [*a, *a]\n").problems()).hasSize(1);
        assertThat(problems("standard: \u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .hasSize(1);
        assertThat(problems(new byte[5 << 20])).hasSize(1);
        assertThat(read("a:\n" + " ".repeat(3) + "{".repeat(5000)).problems()).hasSize(1);
    }

    @Test
    void refusesAnIdThatStandsTwice() throws IOException {
        byte[] pack = SOUND.getBytes(StandardCharsets.UTF_8);
        Packs packs = Packs.read(documents(), List.of(new PackFile("a", pack), new PackFile("b", pack)));
        assertThat(packs.problems()).extracting(PackProblem::file).containsExactly("b");
    }

    @Test
    void hashChangesWithMeaningAndNotWithLayout() throws IOException {
        String hash = read(SOUND).standard("x-1").orElseThrow().hash();
        assertThat(hash).matches("[0-9a-f]{16}");
        assertThat(read("# a remark\n" + SOUND.replace("income: {unit: MONTH}", "income:\n  unit: MONTH"))
                        .standard("x-1")
                        .orElseThrow()
                        .hash())
                .isEqualTo(hash);
        assertThat(read(SOUND.replace("RURAL: 100", "RURAL: 101"))
                        .standard("x-1")
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(hash);
    }

    private static Packs read(String pack) throws IOException {
        return Packs.read(
                documents(),
                List.of(
                        new PackFile("x.yaml", pack.getBytes(StandardCharsets.UTF_8)),
                        shipped("standards/vn-2011.yaml")));
    }

    private static List<PackProblem> problems(byte[] pack) throws IOException {
        return Packs.read(documents(), List.of(new PackFile("x.yaml", pack))).problems();
    }

    private static PackFile documents() throws IOException {
        return shipped("documents.yaml");
    }

    private static PackFile shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RefusedPacksTest.class.getResourceAsStream("/lawpacks/" + name))) {
            return new PackFile(name, in.readAllBytes());
        }
    }
}
