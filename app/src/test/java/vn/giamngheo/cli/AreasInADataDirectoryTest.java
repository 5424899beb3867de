package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AreasInADataDirectoryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"'', FILE_EMPTY", "'a,b\n1,2\n', COLUMN_MISSING", "'old_code,new_code\n', FILE_EMPTY"})
    void aFileOfTheWrongFormMakesNoDataDirectory(String content, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), content);

        assertThat(run("import-lineage", file.toString())).isEqualTo(2);

        assertThat(err.toString()).contains(why);
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void refusesAFileInThePlaceOfTheDataDirectory() throws IOException {
        Files.writeString(folder.resolve("data"), "");

        assertThat(run("--date", "2026-10-01")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("NOT_A_FOLDER");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("import-lineage", folder.resolve("none.csv").toString())).isEqualTo(2);

        assertThat(err.toString()).contains("none.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "--type, bang",
        "--level, COMMUNE",
        "--to, 1950-01-01",
        "--from, 2014-02-30",
        "--code, 0 2",
        "--name, ' '"
    })
    void refusesAUnitThatCannotBe(String option, String value) {
        List<String> arguments = new ArrayList<>(List.of(
                "add",
                "--code",
                "921",
                "--name",
                "Từ Liêm",
                "--level",
                "DISTRICT",
                "--type",
                "huyện",
                "--parent",
                "01",
                "--from",
                "1961-04-20",
                "--to",
                "2014-03-31"));
        arguments.set(arguments.indexOf(option) + 1, value);

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);

        assertThat(err.toString()).isNotBlank();
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void whatWasImportedAndAddedIsAnsweredFromTheDataDirectory() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"), "old_code;new_code;share\n00001;00097;0,5\n4;00004;\n00006;00008;\n");
        Path errors = folder.resolve("deep/errors.csv");

        assertThat(run("import-lineage", list.toString(), "--errors", errors.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines().toList())
                .contains(
                        list + ":2:share: \"0,5\": NUMBER_DECIMAL_COMMA: phần thập phân phải dùng dấu chấm; viết 0.5",
                        list + ":3:old_code: \"4\": AREA_UNKNOWN: không có đơn vị hành chính nào mang mã này; viết"
                                + " 00004")
                .endsWith("Đã đọc 3 dòng, ghi 1, không đổi 0, bỏ lại 2.");
        assertThat(errors)
                .content()
                .startsWith("file,line,column,value,code,message,mend\n")
                .hasLineCount(3);
        assertThat(out.toString()).isEmpty();

        assertThat(run("--lineage", "00006", "--json")).isZero();
        JsonNode to = new JsonMapper().readTree(out.toString()).get("to").get(0);
        assertThat(to.get("code").asString()).isEqualTo("00008");
        assertThat(to.get("share").asInt()).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("chưa đầy đủ");

        assertThat(run(
                        "add",
                        "--code",
                        "921",
                        "--name",
                        "huyện Từ Liêm",
                        "--type",
                        "huyện",
                        "--parent",
                        "01",
                        "--from",
                        "1961-04-20",
                        "--to",
                        "2014-03-31"))
                .isZero();
        assertThat(run("--date", "2013-01-01", "--json")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).get(0).get("name").asString())
                .isEqualTo("Từ Liêm");

        assertThat(run(
                        "add",
                        "--code",
                        "021",
                        "--name",
                        "X",
                        "--type",
                        "quận",
                        "--parent",
                        "01",
                        "--from",
                        "2024-01-01"))
                .isEqualTo(3);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return new CommandLine(new AreasCommand())
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
}
