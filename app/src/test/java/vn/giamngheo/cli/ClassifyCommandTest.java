package vn.giamngheo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyCommandTest {

    private static final String HOUSEHOLDS = "household_code,area_code,income\nH1,00004,1000000\nH2,00004,9000000\n";
    private static final String MEMBERS =
            "household_code,member_no,relation,birth_date\nH1,1,HEAD,1980\nH2,1,HEAD,1970\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesAClassForEveryHousehold() throws Exception {
        write(HOUSEHOLDS, MEMBERS);

        assertThat(classify()).isZero();
        assertThat(Files.readAllLines(result()))
                .hasSize(3)
                .first()
                .isEqualTo("household_code,standard,class,groups,income,line,b1_points,b2_points,deprivations,"
                        + "indicators,unknown,would_allow,pack_hash");
        assertThat(Files.readAllLines(result()).get(2)).startsWith("H2,vn-2022,NONE,");
        assertThat(out.size()).isZero();
        assertThat(told()).containsExactly("Households read: 2, written: 2, left out: 0.");
    }

    @Test
    void saysWhatIsWrongInTheContractsFormAndEndsWithOne() throws Exception {
        write(HOUSEHOLDS + "H3,00004,1.500.000\nH4,99999,1\n", MEMBERS + "H3,1,HEAD,1980\nH4,1,HEAD,2/30/1980\n");
        Path errors = folder.resolve("errors.csv");

        assertThat(classify("--errors", errors.toString())).isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        households() + ":4:income: \"1.500.000\": NUMBER_GROUPED: the digits are grouped; 1500000",
                        folder.resolve("members.csv")
                                + ":5:birth_date: \"2/30/1980\": DATE_IMPOSSIBLE: there is no such day; check day and month",
                        households() + ":5:area_code: \"99999\": AREA_UNKNOWN: no administrative unit has this code;"
                                + " use the commune code of 5 digits, zeros in front included",
                        "Errors: 3. Warnings: 0.",
                        "Households read: 4, written: 2, left out: 2.");
        assertThat(Files.readAllLines(errors))
                .hasSize(4)
                .startsWith(
                        "file,line,column,value,code,message,mend",
                        households() + ",4,income,1.500.000,NUMBER_GROUPED,the digits are grouped,1500000");
        assertThat(Files.readAllLines(result())).hasSize(3);
    }

    @Test
    void writesAnEmptyErrorFileWhereNothingIsWrong() throws Exception {
        write(HOUSEHOLDS, MEMBERS);
        Path errors = folder.resolve("errors.csv");
        Files.writeString(errors, "old");

        assertThat(classify("--errors", errors.toString())).isZero();
        assertThat(errors).hasContent("file,line,column,value,code,message,mend");
    }

    @Test
    void printsAtMostAThousandErrors() throws Exception {
        StringBuilder rows = new StringBuilder("household_code,area_code\n");
        for (int row = 0; row < 1_200; row++) {
            rows.append('H').append(row).append(",x\n");
        }
        write(rows.toString(), "household_code,member_no\n");
        Path errors = folder.resolve("errors.csv");

        assertThat(classify("--errors", errors.toString())).isEqualTo(1);
        assertThat(told()).hasSize(1_003);
        assertThat(told().getLast()).isEqualTo("Households read: 1200, written: 0, left out: 1200.");
        assertThat(Files.readAllLines(errors)).hasSize(2_401);
    }

    @Test
    void allowsAStandardThatIsNotInForceWithAWarning() throws Exception {
        write(HOUSEHOLDS, MEMBERS);

        assertThat(run("vn-2027", "2026-10-01")).isZero();
        assertThat(told().getFirst()).startsWith("STANDARD_NOT_IN_FORCE: ").contains("vn-2027", "2026-10-01");
        assertThat(Files.readAllLines(result()).get(1)).startsWith("H1,vn-2027,");
    }

    @ParameterizedTest
    @CsvSource({
        "vn-2022,2026-02-30",
        "vn-2022,soon",
        "vn-2022,''",
        "vn-1999,2026-10-01",
        "../documents,2026-10-01",
        "'',2026-10-01"
    })
    void refusesUnknownStandardsAndImpossibleDays(String standard, String date) throws Exception {
        write(HOUSEHOLDS, MEMBERS);

        assertThat(run(standard, date)).isEqualTo(2);
        assertThat(told()).hasSize(1);
        assertThat(result()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "'household_code\n',HEAD_COLUMN_MISSING",
        "'household_code|area_code\n',HEAD_DELIMITER",
        "'',FILE_EMPTY",
        "'household_code,area_code\nH1,\"00004\n',FILE_TRUNCATED"
    })
    void leavesTheOldResultWhereAFileCannotBeUsed(String text, String code) throws Exception {
        write(text, MEMBERS);
        Files.createDirectories(result().getParent());
        Files.writeString(result(), "old");

        assertThat(classify()).isEqualTo(2);
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst()).startsWith(households() + ":").contains(code + ": ");
        assertThat(result()).hasContent("old");
        assertThat(Files.list(result().getParent())).containsExactly(result());
    }

    @Test
    void speaksVietnameseUnlessAskedOtherwise() throws Exception {
        write(HOUSEHOLDS, MEMBERS + "H7,1,HEAD,1980\n");

        assertThat(execute(arguments("vn-2022", "1/10/2026", List.of()))).isEqualTo(1);
        assertThat(told().getFirst()).contains("MEMBER_WITHOUT_HOUSEHOLD: thành viên của hộ không có trong tệp hộ; ");
        assertThat(told().getLast()).isEqualTo("Số hộ đã đọc: 2, đã ghi: 2, bị loại: 0.");
    }

    @Test
    void refusesToWriteOverAnInput() throws Exception {
        write(HOUSEHOLDS, MEMBERS);

        assertThat(classify("--errors", households().toString())).isEqualTo(2);
        assertThat(told().getFirst()).contains("OUT_IS_INPUT");
        assertThat(households()).hasContent(HOUSEHOLDS);
    }

    @Test
    void leavesNoPieceOfAFileWhereTheDiskIsFull() throws Exception {
        StringBuilder rows = new StringBuilder("household_code,area_code\n");
        StringBuilder people = new StringBuilder("household_code,member_no\n");
        for (int row = 0; row < 2_000; row++) {
            rows.append('H').append(row).append(",00004\n");
            people.append('H').append(row).append(",1\n");
        }
        write(rows.toString(), people.toString());
        Files.createDirectories(result().getParent());
        Files.writeString(result(), "old");

        String limited = "ulimit -f 16; exec \"$0\" \"$@\"";
        List<String> command = new ArrayList<>(List.of("bash", "-c", limited));
        command.addAll(program());
        command.addAll(List.of(arguments("vn-2022", "2026-10-01", List.of("--lang=en"))));
        assertThat(start(command)).isEqualTo(2);
        assertThat(told().getLast()).startsWith(result() + ": OUT_BROKEN_OFF: ");
        assertThat(result()).hasContent("old");
        assertThat(Files.list(result().getParent())).containsExactly(result());
    }

    @Test
    void writesToStandardOutputWhereAsked() throws Exception {
        write(HOUSEHOLDS, MEMBERS);
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of(arguments("vn-2022", "2026-10-01", List.of("--lang=en"))));
        command.set(command.indexOf("--out") + 1, "/dev/stdout");

        assertThat(start(command)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
        assertThat(told()).containsExactly("Households read: 2, written: 2, left out: 0.");
    }

    private static List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    private int start(List<String> command) throws Exception {
        Path told = folder.resolve("err.txt");
        Process process =
                new ProcessBuilder(command).redirectError(told.toFile()).start();
        process.getInputStream().transferTo(out);
        int status = process.waitFor();
        err.writeBytes(Files.readAllBytes(told));
        return status;
    }

    private void write(String households, String members) throws Exception {
        Files.writeString(households(), households);
        Files.writeString(folder.resolve("members.csv"), members);
    }

    private Path households() {
        return folder.resolve("households.csv");
    }

    private Path result() {
        return folder.resolve("a/b/result.csv");
    }

    private List<String> told() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private int classify(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--lang=en");
        return execute(arguments("vn-2022", "2026-10-01", all));
    }

    private int run(String standard, String date) {
        return execute(arguments(standard, date, List.of("--lang", "en")));
    }

    private String[] arguments(String standard, String date, List<String> more) {
        List<String> all = new ArrayList<>(List.of(
                "classify",
                "--standard",
                standard,
                "--date",
                date,
                "--households",
                households().toString(),
                "--members",
                folder.resolve("members.csv").toString(),
                "--out",
                result().toString()));
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    private int execute(String... arguments) {
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Main.run(arguments);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }
}
