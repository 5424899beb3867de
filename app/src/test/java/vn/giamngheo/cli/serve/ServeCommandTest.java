package vn.giamngheo.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.database.DataDirectory;
import vn.giamngheo.database.ServerFile;

class ServeCommandTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String MARK = "MARKED7731";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path scratch;

    @Test
    void servesUntilToldToStopAndTellsThePasswordOnce() throws Exception {
        Path data = scratch.resolve("data");
        String[] serve = {"serve", "--data", data.toString(), "--port", "0"};
        try (Running first = Running.start(scratch, serve)) {
            String address = first.awaitReady();
            assertThat(first.said()).containsPattern("Mật khẩu dùng một lần: [a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}");
            ServerFile here = ServerFile.read(new DataDirectory(data)).orElseThrow();
            assertThat(address).isEqualTo("http://127.0.0.1:" + here.httpPort());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.json"))))
                    .isEqualTo("rw-------");

            try (Running second = Running.start(scratch, serve)) {
                assertThat(second.awaitEnd()).isEqualTo(3);
                assertThat(second.said()).contains("IN_USE").doesNotContain("Exception");
            }
            leaveTraces(address);
            first.stop();
            assertThat(first.output()).isEmpty();
            assertThat(data.resolve("server.json")).doesNotExist();
            assertThat(data.resolve("pg").resolve("postmaster.pid")).doesNotExist();
            assertLogsKnowNobody(data.resolve("log"));
        }
        try (Running again = Running.start(scratch, serve)) {
            again.awaitReady();
            assertThat(again.said()).doesNotContain("Mật khẩu");
            again.stop();
        }
    }

    @Test
    void takenPortIsASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Running serve = Running.start(
                        scratch,
                        "serve",
                        "--data",
                        scratch.resolve("data").toString(),
                        "--port",
                        String.valueOf(taken.getLocalPort()))) {
            assertThat(serve.awaitEnd()).isEqualTo(2);
            assertThat(serve.said())
                    .startsWith("Cổng " + taken.getLocalPort() + " đang được chương trình khác dùng.")
                    .doesNotContain("\n");
            assertThat(scratch.resolve("data")).doesNotExist();
        }
    }

    @Test
    void printsItsSettingsAndStartsNothing() throws Exception {
        Path data = Files.createDirectory(scratch.resolve("data"));
        Files.writeString(data.resolve("giamngheo.yaml"), "db: jdbc:postgresql://lan:bimat@db/gn?password=bimat\n");
        try (Running print = Running.start(scratch, "serve", "--print-config", "--data", data.toString())) {
            assertThat(print.awaitEnd()).isZero();
            assertThat(print.output())
                    .contains("port: '8080' # default")
                    .contains("db: 'jdbc:postgresql://db/gn' # file")
                    .doesNotContain("bimat");
            assertThat(data).isDirectoryNotContaining("glob:**/pg");
        }
    }

    /** Puts marked values wherever a person could: names, passwords, addresses, headers. */
    private static void leaveTraces(String address) throws Exception {
        HttpResponse<String> page = get(address + "/login?next=" + MARK);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        for (String body : new String[] {
            "login=" + MARK + "&password=" + MARK + "&_csrf=" + token.group(1),
            "login=%ff" + MARK + "&password=%zz" + MARK + "&_csrf=" + token.group(1),
            "login=" + MARK
        }) {
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(address + "/login"))
                            .header("Cookie", cookie)
                            .header("User-Agent", MARK)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        get(address + "/" + MARK);
        get(address + "/?area=" + MARK);
        get(address + "/assets/" + MARK);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertLogsKnowNobody(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String content = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(content).as(file.toString()).doesNotContainIgnoringCase(MARK);
                if (file.endsWith("giamngheo.log")) {
                    assertThat(content).contains("POST /login 401");
                }
            }
        }
    }
}
