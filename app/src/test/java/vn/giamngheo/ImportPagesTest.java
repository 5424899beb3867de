package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.NewAccount;
import vn.giamngheo.access.Role;
import vn.giamngheo.access.Scoped;
import vn.giamngheo.gazetteer.Gazetteer;

/** The journey of an officer who loads his list. */
class ImportPagesTest {

    /** The rail takes this long to its new place when the window changes. */
    private static final int RAIL_MOVES_MILLIS = 300;

    private static final Path SCREENS =
            Path.of(System.getProperty("screens", Path.of("target", "screens").toString()));
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final String COMMUNE =
            Gazetteer.shipped().on(Site.DAY).communesOf("48").getFirst().code();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private BrowserContext window;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    @BeforeEach
    void open() {
        site = Site.empty();
        site.part(Accounts.class)
                .add(new NewAccount("hoa", "Trần Thị Hòa", Role.COMMUNE_OFFICER, COMMUNE, Site.PASSWORD, false));
        window = Chromium.window(1440, 900);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(site.address() + "/login");
        page.fill("#login", "hoa");
        page.fill("#password", Site.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForSelector("nav.rail");
        page.setDefaultTimeout(15_000);
    }

    @AfterEach
    void close() {
        window.close();
        site.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void loadsTheGoodHouseholdsOfAWorkbookWithTwoErrorsAndUndoesThem() throws IOException {
        page.navigate(site.address() + "/import");
        assertAccessible();
        look("import-start");

        send(workbook(), "2023-03-17");
        page.waitForSelector("#problems");
        assertThat(page.textContent("#count-NEW")).isEqualTo("2");
        assertThat(page.textContent("#count-wrong")).isEqualTo("2");
        assertThat(page.textContent("main"))
                .contains("Hộ, dòng 3")
                .contains("số viết có dấu phân nhóm")
                .contains("1500000");
        assertThat(page.textContent("main")).contains("Thành viên, dòng 5");
        assertAccessible();
        look("import-errors");

        Download download = page.waitForDownload(() -> page.click("#errors-file"));
        Path mended = folder.resolve("errors.xlsx");
        download.saveAs(mended);
        assertThat(errorsOf(mended)).contains("1.500.000");

        page.click("#apply");
        page.waitForSelector("#refusal");
        assertThat(page.textContent("#refusal")).contains("Còn 2 lỗi");
        assertThat(households()).isZero();

        page.check("#good");
        page.click("#apply");
        page.waitForSelector("#applied");
        assertThat(page.textContent("#applied")).contains("Đã ghi 2 hộ mới");
        assertThat(households()).isEqualTo(2);
        assertAccessible();
        look("import-applied");

        page.click("#undo");
        page.click("#undo-sure");
        page.waitForSelector("#undone");
        assertThat(households()).isZero();
        page.navigate(site.address() + "/import");
        assertThat(page.textContent("main")).contains("đã hoàn tác");
        assertAccessible();
    }

    @Test
    void saysWhyAFileCannotBeUsed() throws IOException {
        page.navigate(site.address() + "/import");
        Path file = folder.resolve("danh-sach.xlsx");
        Files.writeString(file, "%PDF-1.7");
        send(file, "2023-03-17");
        page.waitForSelector("#refusal");
        assertThat(page.textContent("#refusal")).contains("không phải sổ tính").contains("lưu thành .xlsx");
        assertAccessible();

        page.navigate(site.address() + "/import");
        Path unclear = folder.resolve("ds.csv");
        Files.writeString(unclear, "a,b\n");
        page.setInputFiles("#files", unclear);
        page.click("#read");
        assertThat(page.textContent("[role=alert]")).contains("ds.csv");
        complaints.removeIf(text -> text.contains("422"));
    }

    @Test
    void theTemplateCanBeFilledAndRead() throws IOException {
        page.navigate(site.address() + "/import");
        Download download = page.waitForDownload(() -> page.click("a[href='/import/template.xlsx']"));
        Path template = folder.resolve("mau.xlsx");
        download.saveAs(template);
        send(template, "2023-03-17");
        page.waitForSelector("#refusal");
        assertThat(page.textContent("#refusal")).contains("không có dòng dữ liệu nào");
    }

    private void send(Path file, String day) {
        page.setInputFiles("#files", file);
        page.fill("#day", day);
        page.click("#read");
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("danh-sach-ho.xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            sheet(
                    book.newWorksheet("Hộ"),
                    "Mã hộ|Mã đơn vị hành chính|Thôn / tổ dân phố|Thu nhập|Nhà tiêu",
                    "H1|" + COMMUNE + "|Tổ 1|1200000|NONE",
                    "H2|" + COMMUNE + "|Tổ 1|1.500.000|NONE",
                    "H3|" + COMMUNE + "|Tổ 2|2500000|SEPTIC",
                    "H4|" + COMMUNE + "|Tổ 2|2500000|SEPTIC");
            sheet(
                    book.newWorksheet("Thành viên"),
                    "Mã hộ|STT thành viên|Họ và tên|Quan hệ với chủ hộ|Giới tính|Ngày sinh",
                    "H1|1|Lê Văn Tám|HEAD|M|1980",
                    "H2|1|Trần Thị Sáu|HEAD|F|03/02/1975",
                    "H3|1|Ngô Đức|HEAD|M|1990",
                    "H4|1|Phan <b>Hai</b>|HEAD|F|32/01/1970");
        }
        Files.write(file, bytes.toByteArray());
        return file;
    }

    private static void sheet(Worksheet sheet, String... rows) throws IOException {
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|");
            for (int at = 0; at < cells.length; at++) {
                sheet.value(row, at, cells[at]);
            }
        }
        sheet.finish();
    }

    private static String errorsOf(Path file) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            StringBuilder all = new StringBuilder();
            for (var entry : java.util.Collections.list(zip.entries())) {
                all.append(
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }

    private long households() {
        return site.sql().transactionResult(inside -> {
            Scoped.asProgram(inside.dsl());
            return inside.dsl().fetchCount(org.jooq.impl.DSL.table("registry.household"));
        });
    }

    private void assertAccessible() {
        List<Rule> findings = new AxeBuilder(page).analyze().getViolations();
        assertThat(findings.stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList())
                .isEmpty();
    }

    private void look(String name) {
        for (int width : new int[] {1440, 360}) {
            page.setViewportSize(width, width == 360 ? 780 : 900);
            page.waitForTimeout(RAIL_MOVES_MILLIS);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + ": nothing is wider than the screen")
                    .isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENS.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(1440, 900);
    }
}
