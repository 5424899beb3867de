package vn.giamngheo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person at a browser; closing it fails when the browser complained about anything. */
final class Visit implements AutoCloseable {

    private static final Path SCREENS =
            Path.of(System.getProperty("screens", Path.of("target", "screens").toString()));
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext window;
    private final Site site;
    final Page page;

    Visit(Site site, int width, int height) {
        this.site = site;
        window = Chromium.window(width, height);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.text() + " at " + message.location() + " on " + page.url());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:")) {
                complaints.add("request to " + request.url());
            }
        });
    }

    /** Logs in and goes to a page. */
    Visit as(String login, String path) {
        page.navigate(site.address() + "/login");
        page.fill("#login", login);
        page.fill("#password", Site.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForSelector("main.content");
        return to(path);
    }

    Visit to(String path) {
        page.navigate(site.address() + path);
        return this;
    }

    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.innerText")).strip();
    }

    /** Takes a picture of the page, which must be accessible and no wider than the window. */
    void look(String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .as("serious findings of axe on %s", name)
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
    }

    /** The browser notes every answer that is an error; one that belongs to the story is taken off the list. */
    void expectComplaint(String status) {
        String found = complaints.stream()
                .filter(complaint -> complaint.contains(status))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no complaint about " + status + " in " + complaints));
        complaints.remove(found);
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
