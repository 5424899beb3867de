package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws Exception {
        Files.writeString(folder.resolve("households.csv"), """
                household_code,area_code,income,toilet,water_source,internet_used
                H1,00004,1200000,NONE,OTHER,false
                H2,00004,minus,NONE,OTHER,false
                """);
        Files.writeString(folder.resolve("members.csv"), """
                household_code,member_no,full_name,relation,birth_date
                H1,1,Trần Thị Lành,HEAD,1980
                H2,1,,HEAD,1980
                """);
    }

    @Test
    void explainsInSentences() {
        assertThat(explain("H1", "--lang", "vi")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Hộ H1 theo Chuẩn nghèo đa chiều quốc gia 2022–2026, ngày 1/10/2026")
                .contains("Phân loại: Hộ nghèo")
                .contains("Nhà tiêu: không có")
                .contains("Nghị định số 07/2021/NĐ-CP, Điều 3");
        assertThat(err.size()).isZero();
    }

    @Test
    void explainsAsJsonWithFixedKeys() {
        assertThat(explain("H1", "--json", "--lang", "en")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("class").asString()).isEqualTo("POOR");
        assertThat(json.get("class_name").asString()).isEqualTo("Poor");
        assertThat(json.get("line").asLong()).isEqualTo(2_000_000);
        assertThat(json.get("indicators").valueStream())
                .filteredOn(each -> each.get("state").asString().equals("LACKING"))
                .extracting(each -> each.get("code").asString())
                .containsExactly("water", "sanitation", "telecom");
        assertThat(json.get("pack_hash").asString()).matches("[0-9a-f]{16}");
    }

    @Test
    void jsonHoldsCodesInEveryLanguageAndWordsBesideThem() {
        assertThat(explain("H1", "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("indicators")
                        .valueStream()
                        .flatMap(each -> each.get("causes").valueStream())
                        .map(cause -> cause.get("value").asString() + " "
                                + cause.get("words").asString()))
                .containsExactly("OTHER nguồn khác", "NONE không có", "false không");
    }

    @Test
    void saysThatThereIsNoSuchHousehold() {
        assertThat(explain("H9")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("H9");
    }

    @Test
    void saysWhatIsWrongWithAHouseholdThatCannotBeClassified() {
        assertThat(explain("H2")).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("households.csv:3:income: \"minus\": ");
    }

    private int explain(String household, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("explain", "--standard", "vn-2022", "--date", "2026-10-01", "--household", household));
        arguments.addAll(
                List.of("--households", folder.resolve("households.csv").toString()));
        arguments.addAll(List.of("--members", folder.resolve("members.csv").toString()));
        arguments.addAll(List.of(more));
        PrintStream standardOut = System.out;
        PrintStream standardErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Main.run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(standardOut);
            System.setErr(standardErr);
        }
    }
}
