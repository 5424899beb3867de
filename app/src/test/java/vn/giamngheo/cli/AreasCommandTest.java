package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AreasCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"2023-03-17,11367", "17/3/2023,11367", "2025-06-30,10803", "2025-07-01,3355", "2026-10-01,3355"})
    void printsTheUnitsOfADayAsOneJsonList(String date, int units) {
        assertThat(run("--date", date, "--json")).isZero();

        JsonNode list = JSON.readTree(out.toString());
        assertThat(list).hasSize(units);
        for (JsonNode unit : list) {
            assertThat(unit.propertyNames())
                    .containsExactly("code", "name", "level", "type", "parent", "valid_from", "valid_to", "urban");
            assertThat(unit.get("code").isString()).isTrue();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void codesKeepTheirLeadingZerosAndMissingValuesAreNull() {
        run("--date", "2026-10-01", "--json");

        JsonNode hanoi = JSON.readTree(out.toString()).get(0);
        assertThat(hanoi.get("code").asString()).isEqualTo("01");
        assertThat(hanoi.get("name").asString()).isEqualTo("Hà Nội");
        assertThat(hanoi.get("parent").isNull()).isTrue();
        assertThat(hanoi.get("valid_to").isNull()).isTrue();
        assertThat(hanoi.get("urban").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30T16:59:59Z,10803", "2025-06-30T17:00:00Z,3355"})
    void todayIsTheDayOfTheOffice(Instant now, int units) {
        assertThat(run(Clock.fixed(now, ZoneOffset.UTC), "--json")).isZero();

        assertThat(JSON.readTree(out.toString())).hasSize(units);
    }

    @Test
    void printsOneLevelAndOneParent() {
        run("--date", "2026-10-01", "--level", "COMMUNE", "--parent", "75", "--json");

        assertThat(JSON.readTree(out.toString())).hasSize(95);
    }

    @Test
    void printsATableInTheLanguageAskedFor() {
        run("--date", "2026-10-01", "--level", "PROVINCE", "--lang", "en");

        assertThat(out.toString()).startsWith("Code").contains("75       Thành phố Đồng Nai", "from 30/4/2026");
        assertThat(out.toString().lines()).hasSize(35);
    }

    @Test
    void printsWhereAProvinceCameFromAndWentTo() {
        assertThat(run("--lineage", "75", "--date", "2025-12-31", "--json")).isZero();

        JsonNode lineage = JSON.readTree(out.toString());
        assertThat(lineage.propertyNames()).containsExactly("unit", "from", "to");
        assertThat(lineage.get("unit").get("valid_from").asString()).isEqualTo("2025-07-01");
        assertThat(codes(lineage.get("from"))).containsExactly("70", "75");
        assertThat(lineage.get("from").get(0).propertyNames())
                .containsExactly("code", "name", "valid_from", "valid_to");
        assertThat(codes(lineage.get("to"))).containsExactly("75");
        assertThat(lineage.get("to").get(0).propertyNames())
                .containsExactly("code", "name", "valid_from", "valid_to", "share");
        assertThat(lineage.get("to").get(0).get("share").asInt()).isEqualTo(1);
    }

    @Test
    void saysThatTheLineageIsIncompleteAndLeavesTheShareOpen() {
        assertThat(run("--lineage", "00013", "--json")).isZero();

        JsonNode to = JSON.readTree(out.toString()).get("to").get(0);
        assertThat(to.get("code").asString()).isEqualTo("00004");
        assertThat(to.get("share").isNull()).isTrue();
        assertThat(err.toString()).contains("chưa đầy đủ").contains("chưa kiểm chứng");
    }

    @ParameterizedTest
    @CsvSource({"75,2026-04-30", "26872,2025-01-01", "00001,2021-01-01"})
    void withoutADateTheUnitOfTodayOrElseTheLatestIsMeant(String code, String validFrom) {
        assertThat(run("--lineage", code, "--json")).isZero();

        assertThat(JSON.readTree(out.toString()).get("unit").get("valid_from").asString())
                .isEqualTo(validFrom);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "", "abc", "1", "00001 "})
    void refusesAnUnknownCode(String code) {
        assertThat(run("--lineage", code)).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Không có đơn vị hành chính nào mang mã");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31/4/2026", "2026", "yesterday", "2026-1-1", "99999999999/1/2026"})
    void refusesADateThatIsNone(String date) {
        assertThat(run("--date", date, "--json")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(date);
    }

    @Test
    void aDayBeforeOurKnowledgeHasNoUnitsAndSaysSo() {
        assertThat(run("--date", "2010-01-01", "--json")).isZero();

        assertThat(JSON.readTree(out.toString())).isEmpty();
        assertThat(err.toString()).contains("2010-01-01");
    }

    private int run(String... arguments) {
        return run(Clock.fixed(Instant.parse("2026-10-01T02:00:00Z"), ZoneOffset.UTC), arguments);
    }

    private int run(Clock clock, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("none").toString()));
        return new CommandLine(new AreasCommand(clock))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof CommandFailure failure) {
                        line.getErr().println(e.getMessage());
                        return failure.exitCode().number();
                    }
                    throw e;
                })
                .execute(all.toArray(String[]::new));
    }

    private static List<String> codes(JsonNode list) {
        List<String> codes = new ArrayList<>();
        list.forEach(each -> codes.add(each.get("code").asString()));
        return codes;
    }
}
