package vn.giamngheo.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.UnusableFile;

/** Files that cannot be used as a whole: one sentence, nothing read. */
class FilesTest {

    private static final String HEAD = "household_code,area_code,address\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private Path members;

    @BeforeEach
    void soundMembers() throws Exception {
        file = folder.resolve("households.csv");
        members = folder.resolve("members.csv");
        Files.writeString(members, "household_code,member_no\nH1,1\n");
    }

    @Test
    void refusesAMissingFile() {
        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_MISSING);
        file = members.resolve("below.csv");
        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_MISSING);
    }

    @Test
    void refusesAFolder() {
        file = folder;
        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_IS_DIRECTORY);
    }

    @Test
    void refusesADevice() {
        file = Path.of("/dev/zero");
        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_NOT_REGULAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\n\n", "\r\n", " , \n"})
    void refusesAFileWithoutHead(String text) {
        assertThat(refusal(text).fault()).isEqualTo(FileFault.FILE_EMPTY);
    }

    @Test
    void refusesAHeadWithoutARequiredColumn() {
        UnusableFile refusal = refusal("household_code,hamlet\nH1,a\n");

        assertThat(refusal.fault()).isEqualTo(FileFault.HEAD_COLUMN_MISSING);
        assertThat(refusal.details()).startsWith("area_code", ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"household_code|area_code |", "household_code:area_code :", "ma_ho^area_code ^"})
    void namesTheWrongDelimiter(String head, String found) {
        UnusableFile refusal = refusal(head + "\n");

        assertThat(refusal.fault()).isEqualTo(FileFault.HEAD_DELIMITER);
        assertThat(refusal.details()).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"household_code,area_code,Mã hộ", "household_code,area_code,dep_water,DEP_WATER"})
    void refusesAColumnThatStandsTwice(String head) {
        assertThat(refusal(head + "\n").fault()).isEqualTo(FileFault.HEAD_COLUMN_REPEATED);
    }

    @Test
    void refusesTooManyColumns() {
        assertThat(refusal("household_code,area_code" + ",x".repeat(3_000) + "\n")
                        .fault())
                .isEqualTo(FileFault.HEAD_COLUMNS_TOO_MANY);
    }

    @Test
    void refusesLoneCarriageReturns() {
        assertThat(refusal("household_code,area_code\rH1,00001\r").fault()).isEqualTo(FileFault.HEAD_LINE_ENDS);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,1", "UTF-16BE,1", "UTF-16,1", "windows-1258,3"})
    void refusesOtherEncodingsWithTheirNameAndLine(String encoding, long line) throws Exception {
        Files.write(
                file,
                (HEAD + "H1,00001,a\nH2,00001,Đường Lê Lợi\n")
                        .replace("Lợi", "Lơi")
                        .getBytes(Charset.forName(encoding)));
        UnusableFile refusal = refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.FILE_NOT_UTF8);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.details().getFirst().toString()).startsWithIgnoringCase(encoding.substring(0, 5));
    }

    @Test
    void guessesTheOldVietnameseFontEncoding() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEAD + "H1,00001,").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {
            'X', (byte) 0xB7, ' ', (byte) 0xA7, (byte) 0xAB, 'n', 'g', ' ', (byte) 0xAE, (byte) 0xB5, '\n'
        });
        Files.write(file, bytes.toByteArray());

        assertThat(refusal().details()).containsExactly("TCVN3 (ABC)");
    }

    @Test
    void refusesBrokenUtf8AtTheEndOfTheFile() throws Exception {
        byte[] bytes = (HEAD + "H1,00001,Huế").getBytes(StandardCharsets.UTF_8);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_NOT_UTF8);
        assertThat(refusal().line()).isEqualTo(2);
    }

    @Test
    void refusesBadBytesFarBehindTheBeginning() throws Exception {
        StringBuilder text = new StringBuilder(HEAD);
        for (int row = 0; row < 40_000; row++) {
            text.append('H').append(row).append(",00001,Đường số ").append(row).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xC0;
        Files.write(file, bytes);

        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_NOT_UTF8);
        assertThat(refusal().line()).isEqualTo(40_001);
    }

    @Test
    void refusesNulBytesWithTheirLine() {
        UnusableFile refusal = refusal(HEAD + "H1,00001,a\nH2,00\0001,b\n");

        assertThat(refusal.fault()).isEqualTo(FileFault.FILE_HAS_NUL);
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void refusesAWorkbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(1);
        }
        Files.write(file, bytes.toByteArray());

        assertThat(refusal().fault()).isEqualTo(FileFault.FILE_NOT_CSV);
        assertThat(refusal().details()).containsExactly("xlsx");
    }

    @Test
    void refusesAFileThatEndsWithinAQuotedField() {
        UnusableFile refusal = refusal(HEAD + "H1,00001,a\nH2,00001,\"Đường số\n1\n");

        assertThat(refusal.fault()).isEqualTo(FileFault.FILE_TRUNCATED);
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void refusesAnEndlessField() {
        UnusableFile refusal = refusal(HEAD + "H1,00001," + "x".repeat(2 << 20) + "\n");

        assertThat(refusal.fault()).isEqualTo(FileFault.FIELD_TOO_LONG);
        assertThat(refusal.line()).isEqualTo(2);
    }

    @Test
    void refusesAnEndlessRow() {
        assertThat(refusal(HEAD + "H1,00001," + "x,".repeat(12 << 20) + "\n").fault())
                .isEqualTo(FileFault.ROW_TOO_LONG);
    }

    @Test
    void refusesAFileThatChangesWhileItIsRead() throws Exception {
        StringBuilder rows = new StringBuilder(HEAD);
        StringBuilder people = new StringBuilder("household_code,member_no\n");
        for (int row = 0; row < 20_000; row++) {
            rows.append('H').append(row).append(",00001,\n");
            people.append('H').append(row).append(",1\n");
        }
        Files.writeString(file, rows);
        Files.writeString(members, people);
        HouseholdFiles files = HouseholdFiles.open(file, members);
        int[] seen = {0};

        assertThatThrownBy(() -> files.read(
                        Sheets.in(folder).terms(),
                        Progress.NONE,
                        household -> {
                            if (seen[0]++ == 0) {
                                append(file);
                            }
                        },
                        stray -> {}))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.FILE_CHANGED));
    }

    @Test
    void refusesAFileThatChangedSinceItWasOpened() throws Exception {
        Files.writeString(file, HEAD + "H1,00001,\n");
        HouseholdFiles files = HouseholdFiles.open(file, members);
        append(members);

        assertThatThrownBy(() -> files.find("H1", Sheets.in(folder).terms()))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.fault()).isEqualTo(FileFault.FILE_CHANGED));
    }

    @Test
    void acceptsFilesWithoutRows() throws Exception {
        Files.writeString(file, "household_code;area_code");
        Files.writeString(members, "household_code;member_no\n");
        List<Candidate> read = new ArrayList<>();
        HouseholdFiles.open(file, members).read(Sheets.in(folder).terms(), Progress.NONE, read::add, stray -> {});

        assertThat(read).isEmpty();
    }

    private static void append(Path path) {
        try {
            Files.writeString(path, "H99999,00001,\n", java.nio.file.StandardOpenOption.APPEND);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UnusableFile refusal(String text) {
        try {
            Files.writeString(file, text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return refusal();
    }

    private UnusableFile refusal() {
        return catchThrowableOfType(
                UnusableFile.class,
                () -> HouseholdFiles.open(file, members)
                        .read(Sheets.in(folder).terms(), Progress.NONE, household -> {}, stray -> {}));
    }
}
