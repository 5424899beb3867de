package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Accounts;

class PagesTest {

    private static final Path SCREENS =
            Path.of(System.getProperty("screens", Path.of("target", "screens").toString()));
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    private final List<String> complaints = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private BrowserContext window;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    @BeforeAll
    static void open() {
        site = Site.empty().withOfficer().withHouseholdsOf("48");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void openWindow() {
        window = Chromium.window(1440, 1000);
        page = newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void firstAdministratorSetsHisPasswordAndIsToldWhatToDoNext() {
        try (Site empty = Site.empty()) {
            String once = empty.part(Accounts.class)
                    .makeFirstAdministrator("Quản trị viên")
                    .orElseThrow();
            page.navigate(empty.address());
            assertThat(page.url()).endsWith("/login");
            logIn(Accounts.FIRST_LOGIN, once);
            assertThat(page.url()).endsWith("/password");
            assertAccessible();
            look("first-password");
            page.navigate(empty.address() + "/");
            assertThat(page.url()).as("no way around it").endsWith("/password");

            changePassword(once, "ngan", "ngan");
            assertThat(page.textContent("#wanted-wrong")).contains("ít nhất 10 ký tự");
            assertAccessible();
            changePassword(once, "mot cau de nho", "mot cau khac han");
            assertThat(page.textContent("#repeated-wrong")).contains("không giống nhau");
            changePassword(once, "mot cau de nho", "mot cau de nho");
            page.fill("#code", Telephone.code(page.textContent("#secret"), 0));
            page.click("main button[type=submit]");
            page.click("main a.btn-primary");

            assertThat(page.textContent("h2")).isEqualTo("Chưa có hộ nào trong danh sách");
            assertAccessible();
            look("nothing-yet");
            logOut();
            logIn(Accounts.FIRST_LOGIN, once);
            assertThat(page.textContent("#wrong")).contains("không đúng");
            expectComplaint("401");
            expectComplaint("422");
            expectComplaint("422");
        }
    }

    @Test
    void overviewCountsWhatTheTablesHold() {
        enter();
        assertThat(page.textContent(".figures > div:first-child .value"))
                .isEqualTo(site.sql()
                        .fetchValue("SELECT to_char(count(*), 'FM9,999') FROM registry.household")
                        .toString()
                        .replace(',', '.'));
        assertThat(page.locator("tbody tr").count()).isEqualTo(8);
        assertThat(page.textContent("tbody tr.total th")).isEqualTo("Tổng số");
        assertThat(page.textContent(".asof")).contains("17/3/2023");
        assertAccessible();
        look("overview");

        page.navigate(site.address() + "/");
        page.click("#by-commune");
        page.waitForSelector("#by-commune[aria-current]");
        assertThat(page.url()).endsWith("/?by=commune");
        assertThat(page.locator("tbody tr").count()).isEqualTo(57);
        page.fill("#find", "hoa bac");
        assertThat(page.locator("tbody tr[data-name]:visible").allTextContents())
                .hasSize(1)
                .first()
                .asString()
                .contains("Xã Hòa Bắc");

        page.navigate(site.address() + "/");
        page.click("text=Huyện Hòa Vang");
        assertThat(page.locator(".crumbs li").allTextContents()).hasSize(2);
        page.click("text=Xã Hòa Bắc");
        assertThat(page.textContent("#units")).isEqualTo("Theo thôn, tổ dân phố");
        assertAccessible();
    }

    @Test
    void keyboardAloneIsEnough() {
        page.navigate(site.address() + "/");
        page.keyboard().type(Site.OFFICER);
        page.keyboard().press("Tab");
        page.keyboard().type(Site.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector("#board");
        page.keyboard().press("Tab");
        assertThat(focused()).isEqualTo("A Đến nội dung chính");
        page.keyboard().press("Enter");
        page.keyboard().press("/");
        page.keyboard().type("lien");
        page.keyboard().press("ArrowDown");
        assertThat(focused()).isEqualTo("A Quận Liên Chiểu");
        page.keyboard().press("Enter");
        page.waitForURL("**/?area=490");
        for (int i = 0; i < 20 && !focused().startsWith("SUMMARY Trần Thị Hòa"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.isVisible("text=Đăng xuất")).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.isVisible("text=Đăng xuất")).isFalse();
        assertThat(focused()).contains("Trần Thị Hòa");
    }

    @Test
    void wrongPasswordsAreToldAndThenTheNameIsLocked() {
        page.navigate(site.address() + "/login");
        assertAccessible();
        look("login");
        for (int i = 0; i < 5; i++) {
            logIn("nguyen.van.la", "khong phai mat khau");
            assertThat(page.textContent("#wrong")).contains("không đúng");
            assertThat(page.inputValue("#login")).isEqualTo("nguyen.van.la");
            expectComplaint("401");
        }
        assertAccessible();
        logIn("nguyen.van.la", "khong phai mat khau");
        assertThat(page.textContent("#wrong")).contains("15 phút");
        expectComplaint("401");
    }

    @Test
    void englishIsOneClickAway() {
        enter();
        page.click("summary:has-text('Tiếng Việt')");
        page.click("button:has-text('English')");
        assertThat(page.textContent("h1")).isEqualTo("Poor and near-poor households");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(page.textContent(".asof")).contains("17 Mar 2023");
        assertAccessible();
        look("overview-english");
    }

    @Test
    void fitsAPhone() {
        page.setViewportSize(360, 740);
        page.navigate(site.address() + "/login");
        assertFits();
        look("login-360");
        logIn(Site.OFFICER, Site.PASSWORD);
        assertFits();
        assertAccessible();
        page.setViewportSize(360, 1500);
        look("overview-360");
        page.navigate(site.address() + "/password");
        assertFits();
    }

    @Test
    void foldedRailStaysFolded() {
        enter();
        page.click("[data-fold-rail]");
        page.reload();
        assertThat(page.getAttribute("body", "class")).contains("folded");
        assertAccessible();
    }

    @Test
    void restartLogsNobodyOutAndLosesNoForm() {
        try (Site own = Site.empty().withOfficer()) {
            page.navigate(own.address() + "/login");
            logIn(Site.OFFICER, Site.PASSWORD);
            List<Cookie> cookies = window.cookies();
            assertThat(cookies)
                    .filteredOn(cookie -> cookie.name.equals("session"))
                    .allSatisfy(cookie -> {
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.sameSite.name()).isEqualTo("LAX");
                    });
            page.navigate(own.address() + "/password");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            own.restart();
            changePassword(Site.PASSWORD, "mot cau de nho", "mot cau de nho");
            assertThat(page.textContent(".account-name")).isEqualTo("Trần Thị Hòa");
        }
    }

    @Test
    void unknownPageSaysSoWithItsNumber() {
        enter();
        page.navigate(site.address() + "/khong-co");
        assertThat(page.textContent("h1")).isEqualTo("Không có trang này");
        assertThat(page.textContent("main .hint strong")).matches("[2-9A-Z]{8}");
        assertAccessible();
        look("not-found");
        expectComplaint("404");
    }

    private void enter() {
        page.navigate(site.address() + "/");
        logIn(Site.OFFICER, Site.PASSWORD);
        page.waitForSelector("#board");
    }

    private void logIn(String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    private void logOut() {
        page.click("summary:has(.account-name)");
        page.click("button:has-text('Đăng xuất')");
        assertThat(page.textContent(".notice")).contains("đã đăng xuất");
    }

    private void changePassword(String present, String wanted, String repeated) {
        page.fill("#present", present);
        page.fill("#wanted", wanted);
        page.fill("#repeated", repeated);
        page.click("main button[type=submit]");
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.nodeName + ' ' + document.activeElement.innerText"))
                .strip();
    }

    private void assertFits() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of the page at 360 px")
                .isLessThanOrEqualTo(360);
    }

    private void assertAccessible() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .as("serious findings of axe on %s", page.url())
                .isEmpty();
    }

    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(false).setPath(SCREENS.resolve(name + ".png")));
    }

    /** A page whose every complaint, failed request and request to elsewhere is kept. */
    private Page newPage() {
        Page fresh = window.newPage();
        fresh.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.text());
            }
        });
        fresh.onPageError(complaints::add);
        fresh.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:")) {
                complaints.add("request to " + request.url());
            }
        });
        return fresh;
    }

    /** The browser notes every answer that is an error; one that belongs to the story is taken off the list. */
    private void expectComplaint(String status) {
        String found = complaints.stream()
                .filter(complaint -> complaint.contains(status))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no complaint about " + status + " in " + complaints));
        complaints.remove(found);
    }
}
