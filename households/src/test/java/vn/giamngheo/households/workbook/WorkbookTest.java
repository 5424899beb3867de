package vn.giamngheo.households.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giamngheo.households.workbook.RawBook.cells;
import static vn.giamngheo.households.workbook.RawBook.members;
import static vn.giamngheo.households.workbook.RawBook.number;
import static vn.giamngheo.households.workbook.RawBook.row;
import static vn.giamngheo.households.workbook.RawBook.rows;
import static vn.giamngheo.households.workbook.RawBook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.households.AreaRegister;
import vn.giamngheo.households.Candidate;
import vn.giamngheo.households.HouseholdFiles;
import vn.giamngheo.households.Problem;
import vn.giamngheo.households.Progress;
import vn.giamngheo.households.Terms;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.law.dictionary.PartialDate;

class WorkbookTest {

    private static final String HEAD = row(1, "Mã hộ", "Mã đơn vị hành chính", "Thu nhập");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsASoundWorkbookLikeTwoFiles() {
        Candidate household = only(RawBook.sound());

        assertThat(household.usable()).isTrue();
        assertThat(household.household().code()).isEqualTo("H1");
        assertThat(household.household().answers().number("income")).isEqualTo(5);
        assertThat(household.household().members().getFirst().text("full_name")).isEqualTo("Lê Văn Tám");
    }

    @Test
    void leavesNoTableBehind() throws IOException {
        Path file = RawBook.sound().write(folder.resolve("a.xlsx"));
        try (Workbook book = Workbook.open(file, "a.xlsx", folder)) {
            assertThat(book.table(SheetKind.HOUSEHOLDS)).isPresent();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void findsTheHeadBelowATitleAndTellsTheRowOfTheSheet() {
        RawBook book = new RawBook()
                .sheet(
                        "ho",
                        rows(
                                row(2, "DANH SÁCH HỘ"),
                                row(5, "Mã hộ", "Mã xã", "Thu nhập"),
                                row(9, "H1", "00001", "một triệu")))
                .sheet("THANH VIEN", members());

        assertThat(told(book)).containsExactly("NUMBER_UNREADABLE a.xlsx!Hộ 9 Thu nhập một triệu null");
    }

    @Test
    void refusesAFormulaAndProposesItsValue() {
        assertThat(told(household(text("A2", "H1"), text("B2", "00001"), "<c r=\"C2\"><f>1+1</f><v>1500000</v></c>")))
                .containsExactly("CELL_FORMULA a.xlsx!Hộ 2 Thu nhập 1500000 1500000");
    }

    @Test
    void refusesAFormulaThatFailed() {
        assertThat(told(household(
                        text("A2", "H1"), text("B2", "00001"), "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")))
                .containsExactly("CELL_ERROR a.xlsx!Hộ 2 Thu nhập #DIV/0! null");
    }

    @Test
    void refusesAFormulaAsKeyWithoutLosingTheMembers() {
        assertThat(told(household("<c r=\"A2\" t=\"str\"><f>\"H\"&amp;1</f><v>H1</v></c>", text("B2", "00001"))))
                .containsExactly("CELL_FORMULA a.xlsx!Hộ 2 Mã hộ H1 H1");
    }

    @Test
    void refusesACoveredCellAndProposesWhatTheMergedOneSays() {
        RawBook book = new RawBook()
                .sheet(
                        "Hộ",
                        rows(
                                        HEAD,
                                        cells(2, text("A2", "H1"), text("B2", "00001"), text("C2", "7")),
                                        cells(3, text("A3", "H2")))
                                + "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>")
                .sheet("Thành viên", members());

        assertThat(told(book)).contains("CELL_MERGED a.xlsx!Hộ 3 Mã đơn vị hành chính 00001 00001");
    }

    @Test
    void allowsMergedTitlesAboveTheHead() {
        RawBook book = new RawBook()
                .sheet(
                        "Hộ",
                        rows(row(1, "DANH SÁCH"), row(2, "Mã hộ", "Mã xã"), row(3, "H1", "00001"))
                                + "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>")
                .sheet("Thành viên", members());

        assertThat(told(book)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29221,1,1980-01-01", "29221,2,1980-01-01", "29221.75,1,1980-01-01", "1,1,1900-01-01", "61,1,1900-03-01"
    })
    void readsADateInTheSystemOf1900(String serial, int style, LocalDate day) {
        assertThat(birth(false, number("D2", serial, style))).isEqualTo(PartialDate.of(day));
    }

    @Test
    void readsADateInTheSystemOf1904() {
        assertThat(birth(true, number("D2", "27759", 1))).isEqualTo(PartialDate.of(LocalDate.of(1980, 1, 1)));
    }

    @Test
    void refusesADayThatIsANumberAndProposesTheDay() {
        assertThat(told(member(false, number("D2", "29221", 0))))
                .containsExactly("CELL_SERIAL_DATE a.xlsx!Thành viên 2 Ngày sinh 1980-01-01 1980-01-01");
        assertThat(told(member(true, number("D2", "27759", 0))))
                .containsExactly("CELL_SERIAL_DATE a.xlsx!Thành viên 2 Ngày sinh 1980-01-01 1980-01-01");
    }

    @Test
    void refusesTheDayThatNeverWas() {
        assertThat(told(member(false, number("D2", "60", 1))))
                .containsExactly("CELL_ERROR a.xlsx!Thành viên 2 Ngày sinh 60 null");
    }

    @Test
    void readsAYearGivenAsNumber() {
        assertThat(birth(false, number("D2", "1980", 0))).isEqualTo(PartialDate.ofYear(1980));
    }

    @Test
    void readsADateGivenAsText() {
        assertThat(birth(false, text("D2", "01/02/1980"))).isEqualTo(PartialDate.of(LocalDate.of(1980, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({"1500000,1500000", "1.5E6,1500000", "8.1999999999999993,8.2", "0.1,0.1", "79123456789,79123456789"})
    void writesNumbersAsPeopleDo(String raw, String plain) {
        assertThat(CellText.plain(raw)).isEqualTo(plain);
    }

    @Test
    void takesBothUnicodeFormsForTheSameCode() {
        String nfd = Normalizer.normalize("Hộ-Ế", Normalizer.Form.NFD);
        RawBook book = new RawBook()
                .sheet("Hộ", rows(HEAD, row(2, "Hộ-Ế", "00001")))
                .sheet(
                        Normalizer.normalize("Thành viên", Normalizer.Form.NFD),
                        rows(
                                row(
                                        1,
                                        Normalizer.normalize("Mã hộ", Normalizer.Form.NFD),
                                        "STT thành viên",
                                        "Quan hệ với chủ hộ"),
                                row(2, nfd, "1", "HEAD")));

        assertThat(told(book)).isEmpty();
    }

    @Test
    void readsHiddenRowsAndSheetsAndSaysSo() {
        Path file = new RawBook()
                .sheet("Hộ", rows(HEAD, row(2, "H1", "00001").replace("<row ", "<row hidden=\"1\" ")))
                .sheet("Thành viên", members(), " state=\"hidden\"")
                .write(folder.resolve("a.xlsx"));
        try (Workbook book = Workbook.open(file, "a.xlsx", folder)) {
            assertThat(book.table(SheetKind.HOUSEHOLDS).orElseThrow().hidden()).containsExactly(2);
            assertThat(book.hiddenSheets()).containsExactly("Thành viên");
            assertThat(book.doubts())
                    .extracting(problem -> problem.code().name())
                    .containsExactly("ROWS_HIDDEN", "SHEET_HIDDEN");
        }
    }

    @Test
    void aTextWithLineEndsStaysInItsRow() {
        RawBook book = new RawBook()
                .sheet("Hộ", rows(HEAD, row(2, "H1", "00001", "a\nb\"c\",d"), row(3, "H2", "00001", "x")))
                .sheet("Thành viên", members());

        assertThat(told(book)).contains("NUMBER_UNREADABLE a.xlsx!Hộ 3 Thu nhập x null");
    }

    @Test
    void aCellCannotPretendToBeMarked() {
        assertThat(told(household(text("A2", "H1"), text("B2", "00001"), text("C2", "\u007fF5"))))
                .containsExactly("NUMBER_UNREADABLE a.xlsx!Hộ 2 Thu nhập F5 null");
    }

    @Test
    void refusesAMissingSheet() {
        assertThat(refusal(new RawBook().sheet("Hộ", rows(HEAD)))).isEqualTo(FileFault.SHEET_MISSING);
        assertThat(refusal(new RawBook().sheet("Sheet1", rows(HEAD)))).isEqualTo(FileFault.SHEET_MISSING);
    }

    @Test
    void refusesARepeatedSheet() {
        assertThat(refusal(RawBook.sound().sheet("HO", rows(HEAD)))).isEqualTo(FileFault.SHEET_REPEATED);
    }

    @Test
    void refusesASheetWithoutHead() {
        assertThat(refusal(new RawBook()
                        .sheet("Hộ", rows(row(1, "một"), row(2, "hai")))
                        .sheet("Thành viên", members())))
                .isEqualTo(FileFault.SHEET_HEAD_MISSING);
    }

    @Test
    void refusesASheetWithoutRows() {
        assertThat(refusal(new RawBook().sheet("Hộ", rows(HEAD)).sheet("Thành viên", members())))
                .isEqualTo(FileFault.SHEET_EMPTY);
        assertThat(refusal(
                        new RawBook().sheet("Hộ", rows(HEAD, row(2, "", " "))).sheet("Thành viên", members())))
                .isEqualTo(FileFault.SHEET_EMPTY);
    }

    @Test
    void refusesASheetThatIsFull() {
        assertThat(refusal(new RawBook()
                        .sheet("Hộ", rows(HEAD, row(2, "H1", "00001"), row(1_048_576, "H2", "00001")))
                        .sheet("Thành viên", members())))
                .isEqualTo(FileFault.SHEET_FULL);
    }

    @Test
    void refusesAMissingAndARepeatedColumn() {
        assertThat(refusal(new RawBook()
                        .sheet("Hộ", rows(row(1, "Mã hộ", "Thu nhập"), row(2, "H1", "5")))
                        .sheet("Thành viên", members())))
                .isEqualTo(FileFault.HEAD_COLUMN_MISSING);
        assertThat(refusal(new RawBook()
                        .sheet("Hộ", rows(row(1, "Mã hộ", "Mã xã", "ma xa"), row(2, "H1", "00001", "00001")))
                        .sheet("Thành viên", members())))
                .isEqualTo(FileFault.HEAD_COLUMN_REPEATED);
    }

    @Test
    void refusesAMacroFile() {
        assertThat(refusal(RawBook.sound().part("xl/vbaProject.bin", "x"))).isEqualTo(FileFault.WORKBOOK_MACROS);
    }

    @Test
    void refusesAnEntityBomb() {
        assertThat(refusal(
                        RawBook.sound().part("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><sst>&b;</sst>")))
                .isEqualTo(FileFault.WORKBOOK_DAMAGED);
    }

    @Test
    void refusesAFileThatUnpacksToFarTooMuch() throws IOException {
        Path file = folder.resolve("a.xlsx");
        RawBook.sound().part("xl/worksheets/sheet9.xml", "0".repeat(8 << 20)).write(file);

        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_BOMB);
    }

    @Test
    void refusesTooManyParts() {
        RawBook book = RawBook.sound();
        for (int at = 0; at < 2_001; at++) {
            book.part("xl/media/" + at + ".xml", "");
        }
        assertThat(refusal(book)).isEqualTo(FileFault.WORKBOOK_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.99})
    void refusesATruncatedFile(double part) throws IOException {
        Path file = RawBook.sound().write(folder.resolve("a.xlsx"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, (int) (whole.length * part)));

        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_DAMAGED);
    }

    @Test
    void refusesALockedAndAnOldWorkbook() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(old);
            out.write(new byte[100_000]);
            out.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        }
        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_LOCKED);
        Files.write(file, old);
        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_OLD);
    }

    @Test
    void refusesWhatOnlyHasTheName() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.writeString(file, "%PDF-1.7 xin chào");
        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_OTHER_KIND);
        Files.writeString(file, "household_code,area_code\nH1,00001\n");
        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_OTHER_KIND);
        Files.write(file, new byte[0]);
        assertThat(refusal(file)).isEqualTo(FileFault.FILE_EMPTY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        Files.write(file, bytes.toByteArray());
        assertThat(refusal(file)).isEqualTo(FileFault.WORKBOOK_OTHER_KIND);
    }

    private RawBook household(String... cells) {
        return new RawBook().sheet("Hộ", rows(HEAD, cells(2, cells))).sheet("Thành viên", members());
    }

    private RawBook member(boolean from1904, String birth) {
        RawBook book = new RawBook()
                .sheet("Hộ", rows(HEAD, row(2, "H1", "00001")))
                .sheet(
                        "Thành viên",
                        rows(
                                row(1, "Mã hộ", "STT thành viên", "Quan hệ với chủ hộ", "Ngày sinh"),
                                cells(2, text("A2", "H1"), text("B2", "1"), text("C2", "HEAD"), birth)));
        return from1904 ? book.from1904() : book;
    }

    private Object birth(boolean from1904, String birth) {
        Object date =
                only(member(from1904, birth)).household().members().getFirst().get("birth_date");
        return date == null ? "unknown" : date;
    }

    private Candidate only(RawBook book) {
        List<Candidate> read = new ArrayList<>();
        read(book, read, new ArrayList<>());
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private List<String> told(RawBook book) {
        List<Candidate> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read(book, read, problems);
        read.forEach(candidate -> problems.addAll(candidate.problems()));
        return problems.stream()
                .filter(problem -> !problem.warning())
                .map(problem -> problem.code() + " " + problem.file() + " " + problem.line() + " " + problem.column()
                        + " " + problem.value() + " " + problem.mend())
                .toList();
    }

    private void read(RawBook raw, List<Candidate> read, List<Problem> strays) {
        Path file = raw.write(folder.resolve("a.xlsx"));
        try (Workbook book = Workbook.open(file, "a.xlsx", folder)) {
            book.households().orElseThrow().read(terms(), Progress.NONE, read::add, strays::add);
        }
    }

    private FileFault refusal(RawBook book) {
        return refusal(book.write(folder.resolve("a.xlsx")));
    }

    private FileFault refusal(Path file) {
        return catchThrowableOfType(UnusableFile.class, () -> {
                    try (Workbook book = Workbook.open(file, "a.xlsx", folder)) {
                        HouseholdFiles files = book.households().orElseThrow();
                        files.read(terms(), Progress.NONE, each -> {}, each -> {});
                    }
                })
                .fault();
    }

    private static Terms terms() {
        return new Terms(
                LocalDate.of(2026, 10, 1), code -> new AreaRegister.Finding.Commune(false, true), List.of("water"));
    }
}
