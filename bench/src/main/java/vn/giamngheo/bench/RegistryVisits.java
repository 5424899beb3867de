package vn.giamngheo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.Server;
import vn.giamngheo.access.Accounts;
import vn.giamngheo.access.NewAccount;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.Databases;
import vn.giamngheo.database.Location;
import vn.giamngheo.platform.Keys;

/** Officers who look at pages of the register one after another; the times are those of whole answers over HTTP. */
final class RegistryVisits {

    private static final String PASSWORD = "mot cau de nho cho phep do";
    private static final int VISITS = 60;
    private static final int FAR = 200 * 50;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private RegistryVisits(String address) {
        this.address = address;
    }

    static void run(Path data, int rounds, PrintStream out) throws IOException, InterruptedException {
        try (Database database = Databases.open(Location.of(data, null))) {
            DSLContext sql = DSL.using(database.as(vn.giamngheo.database.Role.OWNER), SQLDialect.POSTGRES);
            sql.execute("VACUUM ANALYZE registry.household, registry.member, registry.classification");
            String commune =
                    text(sql, "SELECT area_code FROM registry.household GROUP BY 1 ORDER BY count(*) DESC LIMIT 1");
            Keys keys = Keys.in(data.resolve("keys"));
            try (Server server = Server.start("127.0.0.1", 0, database.as(vn.giamngheo.database.Role.APP), keys)) {
                Accounts accounts = server.part(Accounts.class);
                accounts.add(account("province", vn.giamngheo.access.Role.PROVINCE_OFFICER, null));
                accounts.add(account("commune", vn.giamngheo.access.Role.COMMUNE_OFFICER, commune));
                out.printf(
                        "%s households, %s members; commune of %s households; %d visits of each page%n",
                        text(sql, "SELECT count(*) FROM registry.household"),
                        text(sql, "SELECT count(*) FROM registry.member"),
                        text(sql, "SELECT count(*) FROM registry.household WHERE area_code = '" + commune + "'"),
                        VISITS * rounds);
                out.println("| who | page | p50 | p95 | p99 |\n|---|---|---:|---:|---:|");
                for (String who : List.of("province", "commune")) {
                    RegistryVisits visits = new RegistryVisits("http://127.0.0.1:" + server.port());
                    visits.logIn(who);
                    visits.measure(who, pages(sql, who.equals("commune") ? commune : null), rounds, out);
                }
            }
        }
    }

    private record Asked(String name, List<String> paths) {}

    private static List<Asked> pages(DSLContext sql, @Nullable String commune) {
        String where = commune == null ? "" : " WHERE area_code = '" + commune + "'";
        String far = text(
                sql,
                "SELECT household_code FROM registry.household" + where + " ORDER BY household_code OFFSET least(" + FAR
                        + ", (SELECT count(*) * 9 / 10 FROM registry.household" + where + ")) LIMIT 1");
        List<String> ids = texts(
                sql, "SELECT id::text FROM registry.household" + where + " ORDER BY hashtext(household_code) LIMIT 60");
        List<String> names = texts(
                sql,
                "SELECT head_name FROM registry.household" + where + " ORDER BY hashtext(household_code) LIMIT 60");
        return List.of(
                new Asked("list, first page", List.of("/households")),
                new Asked("list, page 200", List.of("/households?after=" + encode(far))),
                new Asked("list by name", List.of("/households?sort=head")),
                new Asked("only poor households", List.of("/households?class=poor")),
                new Asked("only undecided ones", List.of("/households?class=undecided")),
                new Asked(
                        "search for a full name",
                        names.stream()
                                .map(name -> "/households?q=" + encode(name))
                                .toList()),
                new Asked("search for a common name", List.of("/households?q=nguyen")),
                new Asked(
                        "one household",
                        ids.stream().map(id -> "/households/" + id).toList()));
    }

    private void measure(String who, List<Asked> pages, int rounds, PrintStream out)
            throws IOException, InterruptedException {
        for (Asked asked : pages) {
            for (int warm = 0; warm < VISITS / 2; warm++) {
                get(asked.paths().get(warm % asked.paths().size()));
            }
            List<Long> times = new ArrayList<>();
            for (int visit = 0; visit < VISITS * rounds; visit++) {
                long start = System.nanoTime();
                get(asked.paths().get(visit % asked.paths().size()));
                times.add(System.nanoTime() - start);
            }
            Collections.sort(times);
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.1f ms | %.1f ms | %.1f ms |%n",
                    who,
                    asked.name(),
                    at(times, 50),
                    at(times, 95),
                    at(times, 99));
        }
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private void logIn(String login) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IllegalStateException("no token on the page of the log-in");
        }
        String body = "login=" + login + "&password=" + encode(PASSWORD) + "&_csrf=" + token.group(1);
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return answer.body();
    }

    private static NewAccount account(String login, vn.giamngheo.access.Role role, @Nullable String area) {
        return new NewAccount(login, login, role, area, PASSWORD, false);
    }

    private static String text(DSLContext sql, String statement) {
        return String.valueOf(sql.fetchValue(statement));
    }

    private static List<String> texts(DSLContext sql, String statement) {
        return sql.fetch(statement).map(row -> String.valueOf(row.get(0)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
