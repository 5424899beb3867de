package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.empty().withOfficer();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void refusesAPostWithoutToken() throws Exception {
        HttpResponse<String> answer = post("/login", "login=a&password=b", null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Việc này không được phép");
    }

    @Test
    void refusesATokenOfSomebodyElse() throws Exception {
        Visitor here = visit();
        Visitor elsewhere = visit();
        HttpResponse<String> answer = post("/login", "login=a&password=b&_csrf=" + elsewhere.token, here.cookie);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void takesTheTokenFromAHeaderToo() throws Exception {
        Visitor here = visit();
        HttpResponse<String> answer = HTTP.send(
                request("/language")
                        .header("Cookie", here.cookie)
                        .header("X-XSRF-TOKEN", here.token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("to=en&back=/login"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:1",
                "/a\r\nX: y"
            })
    void sendsNobodyElsewhere(String back) throws Exception {
        Visitor here = visit();
        String body = "to=en&back=" + encode(back) + "&_csrf=" + here.token;
        HttpResponse<String> answer = post("/language", body, here.cookie);
        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @Test
    void writesAScriptInAUserNameAsText() throws Exception {
        Visitor here = visit();
        String name = "\"><script>alert(1)</script>";
        HttpResponse<String> answer =
                post("/login", "login=" + encode(name) + "&password=b&_csrf=" + here.token, here.cookie);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("\"><script>alert").contains("script>alert(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "' OR 1=1 --", "admin\u0000", "\ud83d\ude00", "ＡＤＭＩＮ", "%00", "a\nb"})
    void takesStrangeNamesForWrongOnes(String name) throws Exception {
        Visitor here = visit();
        HttpResponse<String> answer =
                post("/login", "login=" + encode(name) + "&password=b&_csrf=" + here.token, here.cookie);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnOversizedForm() throws Exception {
        Visitor here = visit();
        String body = "_csrf=" + here.token + "&login=" + "a".repeat(400_000);
        HttpResponse<String> answer = post("/login", body, here.cookie);
        assertThat(answer.statusCode()).isIn(400, 403, 413);
        assertThat(answer.body()).contains("</html>").doesNotContain("Exception");
    }

    @Test
    void refusesAThousandParameters() throws Exception {
        Visitor here = visit();
        String body = "_csrf=" + here.token + "&x=1".repeat(20_000);
        assertThat(post("/login", body, here.cookie).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.properties",
                "/assets/%2e%2e/texts_vi.properties",
                "/assets/..%2f..%2fplatform/texts_vi.properties",
                "/assets/%2e%2e%2f%2e%2e%2fplatform%2ftexts_vi.properties",
                "/assets/....//....//platform/texts_vi.properties",
                "/assets/..\\..\\platform\\texts_vi.properties",
                "/assets/%00",
                "/assets/",
                "/assets.properties"
            })
    void keepsEverythingButAssetsToItself(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/1.1 (302|400|404).*");
        assertThat(answer).doesNotContain("platform.product");
    }

    @Test
    void servesAssetsForEver() throws Exception {
        String page = visit().page;
        Matcher style = Pattern.compile("href=\"(/assets/main-[^\"]+\\.css)\"").matcher(page);
        assertThat(style.find()).isTrue();
        HttpResponse<String> answer = HTTP.send(request(style.group(1)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
    }

    @Test
    void tellsTheBrowserToBeCareful() throws Exception {
        HttpResponse<String> answer = HTTP.send(request("/login").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
    }

    @Test
    void asksStrangersToLogIn() throws Exception {
        for (String path : new String[] {"/", "/?area=48", "/password", "/nowhere"}) {
            HttpResponse<String> answer = HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
    }

    @Test
    void takesAForgedSessionForNone() throws Exception {
        for (String session : new String[] {"", "x", "a".repeat(5_000), "../../etc"}) {
            HttpResponse<String> answer = HTTP.send(
                    request("/").header("Cookie", "session=" + session).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
        }
    }

    @Test
    void answersWatchers() throws Exception {
        HttpResponse<String> answer = HTTP.send(request("/health").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private record Visitor(String cookie, String token, String page) {}

    private static Visitor visit() throws Exception {
        HttpResponse<String> page = HTTP.send(request("/login").build(), HttpResponse.BodyHandlers.ofString());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return new Visitor(cookie, token.group(1), page.body());
    }

    private static HttpResponse<String> post(String path, String body, @org.jspecify.annotations.Nullable String cookie)
            throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address() + path));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(site.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
