package vn.giamngheo.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Windows of one test. Windows do not share cookies, so that several people can be signed in at once. */
public final class BrowserSession {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String REFUSED = "the server responded with a status of ";

    private final Browser browser;
    private final String server;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();

    BrowserSession(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** @return an empty window of 1280 by 900 pixels */
    public Page desktop() {
        return open(1280, 900, false);
    }

    /** @return an empty window of 360 by 740 pixels with touch, as on a cheap phone */
    public Page phone() {
        return open(360, 740, true);
    }

    /**
     * Signs in on the log-in page.
     *
     * @param page window
     * @param username account
     * @param password its password
     * @return the same window, on the page shown after the log-in
     */
    public Page signIn(Page page, String username, String password) {
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /**
     * @param page window of somebody signed in
     * @return an empty window like it in which the same person is signed in and nothing is cached
     */
    public Page withEmptyCache(Page page) {
        Page fresh = open(page.viewportSize().width, page.viewportSize().height, true);
        fresh.context().addCookies(page.context().cookies());
        return fresh;
    }

    /**
     * Waits until a form or a diagram of the page is drawn.
     *
     * @param page window
     */
    public void awaitReady(Page page) {
        page.locator("body[data-ready='1']").waitFor();
    }

    /**
     * Announces that the server will refuse a request of a page, which browsers write to the console.
     *
     * @param status HTTP status
     */
    public void expectRefusal(int status) {
        announced.add(REFUSED + status);
        announced.add("Response Status Error Code " + status);
    }

    /**
     * Saves the whole page as target/screenshots/name.png.
     *
     * @param page window
     * @param name file name without its ending
     */
    public void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /**
     * Fails on serious and critical findings of axe.
     *
     * @param page window
     */
    public void assertAccessible(Page page) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // pages have no frames of others, so that axe needs no empty window to put frames together
        List<String> findings = new AxeBuilder(page).options(violations).setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())).toList();
        assertThat(findings).as("accessibility of " + page.url()).isEmpty();
    }

    /**
     * Fails when the page is wider than its window.
     *
     * @param page window
     */
    public void assertFitsWidth(Page page) {
        int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(width).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    void finish(String test, boolean failed) {
        if (failed) {
            for (int number = 0; number < pages.size(); number++) {
                screenshot(pages.get(number), "failed-" + test + "-" + number);
            }
        }
        pages.forEach(page -> page.context().close());
        if (!failed) {
            assertThat(errors).as("errors on the console").isEmpty();
        }
    }

    private Page open(int width, int height, boolean touch) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, height)
            .setHasTouch(touch).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh");
        if (server != null) {
            options.setBaseURL(server);
        }
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && announced.stream().noneMatch(message.text()::contains)) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        pages.add(page);
        return page;
    }
}
