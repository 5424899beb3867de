package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.NewAccount;
import vn.giamngheo.access.Right;
import vn.giamngheo.access.Rights;
import vn.giamngheo.access.Role;

/** The administrator's journey, and what the pages of accounts and audit trail answer to whom. */
class AdministrationPagesTest {

    private static final Path SCREENS =
            Path.of(System.getProperty("screens", Path.of("target", "screens").toString()));
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final String PASSWORD = "mua xuan tren ban";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.empty();
        for (Role role : Role.values()) {
            add(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.'), role, "20195");
        }
        add("ha.noi", Role.COMMUNE_OFFICER, "00004");
    }

    private static void add(String login, Role role, String area) {
        site.part(Accounts.class)
                .add(new NewAccount(login, "Ai Đó " + role, role, area, null, null, PASSWORD, false, true));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void administratorSetsUpHisSecondFactorAndMakesAnAccount() {
        try (Site own = Site.empty();
                BrowserContext window = Chromium.window(1440, 1000)) {
            String once = own.part(Accounts.class)
                    .makeFirstAdministrator("Quản trị viên")
                    .orElseThrow();
            Page page = window.newPage();
            page.navigate(own.address());
            logIn(page, Accounts.FIRST_LOGIN, once);
            page.fill("#present", once);
            page.fill("#wanted", "mot cau de nho");
            page.fill("#repeated", "mot cau de nho");
            page.click("main button[type=submit]");

            assertThat(page.url()).endsWith("/second-factor/new");
            assertAccessible(page);
            look(page, "second-factor-new");
            page.navigate(own.address() + "/accounts");
            assertThat(page.url()).as("no way around it").endsWith("/second-factor/new");
            String secret = page.textContent("#secret");
            page.fill("#code", "000000");
            page.click("main button[type=submit]");
            assertThat(page.textContent("#code-wrong")).contains("không đúng");
            assertThat(page.textContent("#secret")).as("the same secret again").isEqualTo(secret);
            assertAccessible(page);
            page.fill("#code", Telephone.code(secret, 0));
            page.click("main button[type=submit]");
            List<String> codes = page.locator("#codes li").allTextContents();
            assertThat(codes).hasSize(8);
            assertAccessible(page);
            look(page, "recovery-codes");
            page.click("main a.btn-primary");

            page.click("summary:has(.account-name)");
            page.click("button:has-text('Đăng xuất')");
            logIn(page, Accounts.FIRST_LOGIN, "mot cau de nho");
            assertThat(page.url()).endsWith("/second-factor");
            assertAccessible(page);
            look(page, "second-factor");
            page.fill("#code", Telephone.code(secret, 1));
            page.keyboard().press("Enter");
            page.waitForURL(own.address() + "/");

            page.click("a[href='/accounts']");
            assertAccessible(page);
            page.click("#new-account");
            page.click("main button[type=submit]");
            assertThat(page.textContent("#login-wrong")).contains("chữ thường");
            assertAccessible(page);
            page.fill("#login", "can.bo.xa");
            page.fill("#displayName", "Phạm Thu Thảo");
            page.fill("#person", "CB-17");
            page.selectOption("#role", "COMMUNE_OFFICER");
            page.fill("#area", "20194");
            look(page, "account-new");
            page.keyboard().press("Enter");
            assertThat(page.textContent("#new-login")).isEqualTo("can.bo.xa");
            String handed = page.textContent("#new-password");
            assertThat(handed).matches("[a-z2-9]{5}(-[a-z2-9]{5}){2}");
            assertAccessible(page);
            page.click("main a.btn-primary");
            assertThat(page.textContent("main table")).contains("Phạm Thu Thảo", "Chưa đặt mật khẩu", "Hải Vân");
            look(page, "accounts");
            page.click("text=can.bo.xa");
            assertAccessible(page);
            look(page, "account");
            page.click("button:has-text('Khóa tài khoản')");
            assertThat(page.textContent("[role=status]")).contains("Đã lưu");

            page.click("a[href='/audit']");
            assertThat(page.locator("main tbody tr").first().textContent()).contains("Khóa tài khoản", "admin");
            assertAccessible(page);
            look(page, "audit");
            page.fill("#action", "second_factor_failed");
            page.keyboard().press("Enter");
            page.waitForURL("**/audit?**");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);

            page.setViewportSize(360, 740);
            for (String path : List.of("/accounts", "/accounts/new", "/audit")) {
                page.navigate(own.address() + path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(360);
                look(page, path.substring(1).replace('/', '-') + "-360");
            }

            page.click("summary:has(.account-name)");
            page.click("button:has-text('Đăng xuất')");
            logIn(page, Accounts.FIRST_LOGIN, "mot cau de nho");
            page.fill("#code", codes.getFirst());
            page.keyboard().press("Enter");
            page.waitForURL(own.address() + "/");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesOpenForWhoeverHasTheRight(Role role) throws Exception {
        Visitor visitor = enter(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        Rights rights = site.part(Rights.class);
        assertThat(status(visitor, "/accounts")).isEqualTo(expected(rights, role, Right.ACCOUNT_MANAGE));
        assertThat(status(visitor, "/accounts/new")).isEqualTo(expected(rights, role, Right.ACCOUNT_MANAGE));
        assertThat(status(visitor, "/audit")).isEqualTo(expected(rights, role, Right.AUDIT_READ));
        assertThat(status(visitor, "/")).isEqualTo(expected(rights, role, Right.OVERVIEW_READ));
    }

    @Test
    void refusalNamesWhatIsNotAllowed() throws Exception {
        HttpResponse<String> answer = get(enter("school"), "/accounts");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Quản lý tài khoản").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/password", "/lock", "/unlock", "/second-factor"})
    void foreignAccountIsNoAccount(String action) throws Exception {
        UUID foreign = idOf("ha.noi");
        UUID near = idOf("school");
        Visitor administrator = enter("administrator");
        String form = "version=0&login=x&displayName=X&role=SCHOOL&area=20195&person=1";
        for (String id : List.of(foreign.toString(), UUID.randomUUID().toString())) {
            assertThat(post(administrator, "/accounts/" + id + action, form).statusCode())
                    .isEqualTo(404);
        }
        for (String id : List.of("1", "null", "..%2f..", "%00", near + "'--")) {
            assertThat(post(administrator, "/accounts/" + id + action, form).statusCode())
                    .as(id)
                    .isBetween(400, 404);
        }
        assertThat(post(enter("commune.officer"), "/accounts/" + near + action, form)
                        .statusCode())
                .as("without the right")
                .isEqualTo(403);
        assertThat(site.sql().fetchValue("SELECT count(*) FROM access.account WHERE locked_at IS NOT NULL"))
                .isEqualTo(0L);
    }

    @Test
    void foreignAccountDoesNotOpen() throws Exception {
        assertThat(status(enter("administrator"), "/accounts/" + idOf("ha.noi")))
                .isEqualTo(404);
        assertThat(status(enter("administrator"), "/accounts/" + idOf("school")))
                .isEqualTo(200);
    }

    @Test
    void administratorOfACommuneGivesNoAccountOutsideIt() throws Exception {
        Visitor administrator = enter("administrator");
        for (String area : List.of("", "48", "00004")) {
            String form = "login=ke.la&displayName=X&role=AUDITOR&person=1&area=" + area;
            assertThat(post(administrator, "/accounts/new", form).statusCode()).isEqualTo(422);
        }
        assertThat(site.sql().fetchValue("SELECT count(*) FROM access.account WHERE login = 'ke.la'"))
                .isEqualTo(0L);
    }

    @Test
    void writesAScriptInANameAsText() throws Exception {
        Visitor administrator = enter("administrator");
        String name = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        post(administrator, "/accounts/new", "login=a.b&role=SCHOOL&area=20195&person=9&displayName=" + name);
        assertThat(get(administrator, "/accounts").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit?before=x",
                "/audit?since=2024-02-31&until=%00",
                "/audit?since=+999999999-12-31",
                "/audit?action=%27%20OR%201=1--&login=%00",
                "/accounts?q=%25%5C_&after=%00"
            })
    void strangeFiltersAreNoFault(String path) throws Exception {
        assertThat(status(enter("administrator"), path)).isBetween(200, 404);
    }

    @Test
    void secondFactorPagesAreNoWayInForWhoNeedsNone() throws Exception {
        Visitor officer = enter("commune.officer");
        assertThat(status(officer, "/second-factor")).isEqualTo(302);
        assertThat(post(officer, "/second-factor/new", "sealed=x&code=1").statusCode())
                .isEqualTo(302);
        HttpResponse<String> stranger = HTTP.send(
                HttpRequest.newBuilder(URI.create(site.address() + "/second-factor/new"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    private static int expected(Rights rights, Role role, Right right) {
        return rights.has(
                        new vn.giamngheo.access.Acting(
                                UUID.randomUUID(), "", "", role, null, null, vn.giamngheo.platform.Language.VI),
                        right)
                ? 200
                : 403;
    }

    private static UUID idOf(String login) {
        return site.sql()
                .fetchSingle("SELECT id FROM access.account WHERE login = ?", login)
                .get(0, UUID.class);
    }

    private record Visitor(String cookies, String token) {}

    /** Logs in without a browser; the token against forged requests is asked for anew. */
    private static Visitor enter(String login) throws Exception {
        Visitor stranger = visit("", "/login");
        HttpResponse<String> in = post(
                stranger,
                "/login",
                "login=" + login + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(in.statusCode()).isEqualTo(302);
        String session = in.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
        return visit(session, "/password");
    }

    private static Visitor visit(String cookies, String path) throws Exception {
        HttpResponse<String> page = get(new Visitor(cookies, ""), path);
        String forged = page.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF"))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return new Visitor(cookies.isEmpty() ? forged : cookies + "; " + forged, token.group(1));
    }

    private static int status(Visitor visitor, String path) throws Exception {
        return get(visitor, path).statusCode();
    }

    private static HttpResponse<String> get(Visitor visitor, String path) throws Exception {
        return HTTP.send(request(visitor, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Visitor visitor, String path, @Nullable String form) throws Exception {
        return HTTP.send(
                request(visitor, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + visitor.token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Visitor visitor, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path));
        return visitor.cookies.isEmpty() ? request : request.header("Cookie", visitor.cookies);
    }

    private static void logIn(Page page, String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .as("serious findings of axe on %s", page.url())
                .isEmpty();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(page.viewportSize().width < 860)
                .setPath(SCREENS.resolve(name + ".png")));
    }
}
