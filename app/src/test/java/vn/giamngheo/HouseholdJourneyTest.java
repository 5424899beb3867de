package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.NewAccount;
import vn.giamngheo.access.Role;
import vn.giamngheo.registry.CitizenNumbers;
import vn.giamngheo.registry.Neighbours;

/** A commune officer at his households, with the keyboard; and what is refused to him. */
class HouseholdJourneyTest {

    private static final String COMMUNE = "20194";
    private static final String ELSEWHERE = "20200";
    private static final String OFFICER = "le.van.binh";
    private static final String SUPERVISOR = "mat.tran";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.empty();
        Accounts accounts = site.part(Accounts.class);
        accounts.add(new NewAccount(OFFICER, "Lê Văn Bình", Role.COMMUNE_OFFICER, COMMUNE, Site.PASSWORD, false));
        accounts.add(new NewAccount(SUPERVISOR, "Mặt trận", Role.FRONT_SUPERVISOR, COMMUNE, Site.PASSWORD, false));
        CitizenNumbers numbers = site.part(CitizenNumbers.class);
        for (int i = 1; i <= 120; i++) {
            Neighbours.poor("H%04d".formatted(i), COMMUNE, "Nguyễn Văn " + (char) ('A' + i % 26) + i)
                    .with("income", Integer.toString(800_000 + i * 20_000))
                    .moveIn(site.sql(), numbers);
        }
        Neighbours.poor("X1", COMMUNE, "Đỗ Thị Hoà").moveIn(site.sql(), numbers);
        Neighbours.poor("X2", COMMUNE, SCRIPT).with("hamlet", "=1+1").moveIn(site.sql(), numbers);
        Neighbours.household("X3", COMMUNE)
                .with("hamlet", "Thôn 2")
                .member("Võ Thị Không", "HEAD", "F", "1970")
                .moveIn(site.sql(), numbers);
        Neighbours.poor("Y1", ELSEWHERE, "Người Xã Khác").moveIn(site.sql(), numbers);
        site.sql().execute("UPDATE registry.household SET head_name = NULL WHERE household_code = 'H0007'");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void officerFindsOpensUnderstandsAndEditsAHouseholdByKeyboard() {
        try (Visit visit = new Visit(site, 1440, 900).as(OFFICER, "/households")) {
            assertThat(visit.page.textContent("#count")).isEqualTo("123 hộ");
            visit.look("households");
            visit.to("/households");
            visit.page.keyboard().press("/");
            visit.page.keyboard().type("do thi hoa");
            visit.page.keyboard().press("Enter");
            visit.page.waitForURL("**/households?*q=do*");
            visit.page.waitForFunction("document.querySelectorAll('#rows tr').length === 1");
            visit.page.keyboard().press("/");
            visit.page.keyboard().press("ArrowDown");
            assertThat(visit.focused()).isEqualTo("Đỗ Thị Hoà");
            visit.page.keyboard().press("Enter");
            visit.page.waitForSelector("#members");
            assertThat(visit.page.textContent(".chips.classes")).contains("vn-2022");
            assertThat(visit.page.textContent(".why"))
                    .contains("Vì sao: Hộ nghèo")
                    .contains("Nghị định")
                    .contains("Nhà tiêu: không có")
                    .contains("Trần Văn Cún");
            visit.look("household");

            visit.page.focus("#edit");
            visit.page.keyboard().press("Enter");
            visit.page.waitForSelector("#form");
            visit.look("household-edit");
            visit.page.focus("#f-income");
            visit.page.keyboard().press("Control+A");
            visit.page.keyboard().type("1.500.000");
            visit.page.keyboard().press("Enter");
            visit.page.waitForSelector("#summary");
            assertThat(visit.page.textContent("#f-income-wrong")).contains("1500000");
            assertThat(visit.page.inputValue("#f-income")).isEqualTo("1.500.000");
            visit.look("household-edit-refused");
            visit.expectComplaint("422");
            visit.page.fill("#f-income", "15000000");
            visit.page.fill("#why", "Hộ có việc làm mới, thôn đã xác minh");
            visit.page.keyboard().press("Tab");
            visit.page.keyboard().press("Enter");
            visit.page.waitForSelector("#done");
            assertThat(visit.page.textContent(".chips.classes")).doesNotContain("Hộ nghèo");
            assertThat(visit.page.textContent(".timeline"))
                    .contains("Hộ có việc làm mới")
                    .contains("15.000.000")
                    .contains("Lê Văn Bình");
            visit.look("household-saved");
        }
        assertThat(site.sql().fetchValue("SELECT count(*) FROM audit.entry WHERE action = 'HOUSEHOLD_OPENED'"))
                .as("each opening leaves its entry")
                .isNotEqualTo(0L);
    }

    @Test
    void twoEditorsBothSeeWhatTheOtherWrote() {
        String path = "/households/" + id("H0002");
        try (Visit one = new Visit(site, 1440, 900).as(OFFICER, path + "/edit");
                Visit other = new Visit(site, 360, 740).as(OFFICER, path + "/edit")) {
            other.look("household-edit-360");
            one.page.fill("#f-phone", "0905000001");
            one.page.fill("#why", "sửa điện thoại");
            one.page.click("#save");
            one.page.waitForSelector("#done");
            other.page.fill("#f-phone", "0905000002");
            other.page.fill("#why", "cũng sửa điện thoại");
            other.page.click("#save");
            other.page.waitForSelector("#conflict");
            assertThat(other.page.textContent("#conflict"))
                    .contains("0905000001")
                    .contains("0905000002");
            assertThat(other.page.inputValue("#f-phone"))
                    .as("the draft is kept")
                    .isEqualTo("0905000002");
            assertThat(other.page.inputValue("#why")).isEqualTo("cũng sửa điện thoại");
            other.look("household-stale-360");
            other.expectComplaint("409");
            other.page.click("#save");
            other.page.waitForSelector("#done");
            assertThat(other.page.textContent(".timeline"))
                    .contains("0905000001")
                    .contains("0905000002");
        }
    }

    @Test
    void pagesFiltersAndFilesFollowTheAddress() {
        try (Visit visit = new Visit(site, 1440, 900).as(OFFICER, "/households")) {
            visit.page.click("#next");
            visit.page.waitForURL("**/households?after=*");
            visit.page.click("#last");
            visit.page.waitForURL("**/households?page=last");
            assertThat(visit.page.textContent("#rows")).contains(SCRIPT);
            visit.page.selectOption("#class", "undecided");
            visit.page.waitForURL("**/households?*class=undecided*");
            assertThat(visit.page.textContent("#rows")).contains("Võ Thị Không");
            visit.to("/households?head=none");
            assertThat(visit.page.textContent("#count")).isEqualTo("1 hộ");
            visit.to("/households?q=khongcoainhuthe");
            visit.look("households-none");
            visit.to("/work");
            assertThat(visit.page.textContent("main")).contains("H0007").contains("Cần hỏi");
            visit.look("work");
        }
    }

    @Test
    void fitsAPhone() {
        try (Visit visit = new Visit(site, 360, 740).as(OFFICER, "/households")) {
            visit.look("households-360");
            visit.to("/households/" + id("X3"));
            assertThat(visit.page.textContent(".ask")).contains("Thu nhập");
            visit.look("household-360");
            visit.to("/work");
            visit.look("work-360");
        }
    }

    @Test
    void papersAreTakenByTheirContent() {
        try (Visit visit = new Visit(site, 1440, 900).as(OFFICER, "/households/" + id("H0003"))) {
            visit.page.setInputFiles(
                    "#paper",
                    new FilePayload(
                            "giấy xác nhận.pdf", "application/pdf", "%PDF-1.7 thử".getBytes(StandardCharsets.UTF_8)));
            visit.page.click("button:has-text('Đính kèm')");
            visit.page.waitForSelector("#done");
            assertThat(visit.page.textContent(".papers")).contains("giấy xác nhận.pdf");
            visit.page.setInputFiles(
                    "#paper",
                    new FilePayload("ảnh.png", "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
            visit.page.click("button:has-text('Đính kèm')");
            visit.page.waitForSelector("#refused");
            visit.expectComplaint("422");
        }
    }

    @Test
    void supervisorReadsTheListAndOpensNothing() throws Exception {
        Session session = new Session(SUPERVISOR);
        HttpResponse<String> list = session.get("/households");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("Nguyễn Văn").doesNotContain("/households/" + id("H0001"));
        assertThat(session.get("/households/" + id("H0001")).statusCode()).isEqualTo(403);
        assertThat(session.get("/households/" + id("H0001") + "/edit").statusCode())
                .isEqualTo(403);
        assertThat(session.post("/households/" + id("H0001") + "/edit", "f.income=1&version=0&why=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(session.get("/households?q=048080001234").body())
                .as("no search by citizen number")
                .contains("Không có hộ nào khớp");
    }

    @Test
    void aHouseholdOfAnotherCommuneDoesNotExist() throws Exception {
        Session session = new Session(OFFICER);
        String foreign = "/households/" + id("Y1");
        for (String path : new String[] {
            foreign,
            foreign + "/edit",
            foreign + "/members/1/edit",
            foreign + "/members/new",
            "/households/" + UUID.randomUUID(),
            "/households/1",
            "/households/x'--",
            "/households?area=" + ELSEWHERE,
            "/households.csv?area=" + ELSEWHERE,
            "/work?area=" + ELSEWHERE,
            "/households/" + id("H0001") + "/members/99/edit",
            "/households/" + id("H0001") + "/papers/" + UUID.randomUUID()
        }) {
            HttpResponse<String> answer = session.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as("forms open elsewhere stay good")
                    .isEmpty();
        }
        for (String path : new String[] {"/edit", "/members/1/edit", "/members/new", "/members/1/remove"}) {
            assertThat(session.post(foreign + path, "f.income=1&f.full_name=x&version=0&why=x")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(site.sql().fetchValue("SELECT version FROM registry.household WHERE household_code = 'Y1'"))
                .isEqualTo(0L);
        assertThat(session.get("/households?q=nguoi+xa+khac").body()).doesNotContain("Người Xã Khác");
        assertThat(session.get("/households?after=Y0").body()).doesNotContain("Người Xã Khác");
    }

    @Test
    void scriptsAndFormulasStayText() throws Exception {
        Session session = new Session(OFFICER);
        String page = session.get("/households/" + id("X2")).body();
        assertThat(page).doesNotContain(SCRIPT).contains("&lt;script&gt;");
        assertThat(session.get("/households?q=" + encode(SCRIPT)).body()).doesNotContain(SCRIPT);
        String csv = session.get("/households.csv").body();
        assertThat(csv).contains("'=1+1").doesNotContain(",=1+1");
        assertThat(csv.lines()).hasSize(124);
    }

    @Test
    void exportsAWorkbook() throws Exception {
        HttpResponse<String> answer = new Session(OFFICER).get("/households.xlsx?class=undecided");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("households.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=x&why=y&f.income=1",
                "why=y",
                "f.household_code=HACK&f.area_code=20194&version=0&why=z",
                "f.income=%00&version=0&why=%00",
                "f.nothing=1&version=99999999999999999999&why=x"
            })
    void strangeFormsBreakNothing(String body) throws Exception {
        Session session = new Session(OFFICER);
        int status = session.post("/households/" + id("H0004") + "/edit", body).statusCode();
        assertThat(status).isIn(200, 302, 303, 409, 422);
        assertThat(site.sql().fetchValue("SELECT count(*) FROM registry.household WHERE household_code = 'HACK'"))
                .isEqualTo(0L);
    }

    @Test
    void anOversizedFormOrFileIsRefused() throws Exception {
        Session session = new Session(OFFICER);
        String path = "/households/" + id("H0005");
        assertThat(session.post(path + "/edit", "why=" + "x".repeat(600_000)).statusCode())
                .isIn(400, 403, 413);
        assertThat(site.sql().fetchValue("SELECT version FROM registry.household WHERE household_code = 'H0005'"))
                .isEqualTo(0L);
    }

    private static UUID id(String code) {
        return site.sql()
                .fetchSingle("SELECT id FROM registry.household WHERE household_code = ?", code)
                .get(0, UUID.class);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Somebody logged in without a browser. */
    private static final class Session {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        private final String token;

        Session(String login) throws Exception {
            String before = token(get("/login").body());
            HttpResponse<String> answer =
                    send("/login", "login=" + login + "&password=" + encode(Site.PASSWORD), before);
            assertThat(answer.statusCode()).isIn(302, 303);
            token = token(get("/").body());
        }

        HttpResponse<String> get(String path) throws Exception {
            String address = site.address()
                    + path.replace("'", "%27").replace("<", "%3C").replace(">", "%3E");
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String body) throws Exception {
            return send(path, body, token);
        }

        private HttpResponse<String> send(String path, String body, String csrf) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(URI.create(site.address() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + csrf))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String token(String page) {
            Matcher found = TOKEN.matcher(page);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }
}
