package vn.giamngheo.browser;

import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser with an empty cache has to fetch: an officer's phone hangs on a slow line. */
@ScenarioTest
@BrowserTest
class PageWeightBrowserTests {

    private static final int MOST = 200_000;

    @Autowired
    private City city;

    @Test
    void aTaskWithItsFormStaysUnderTwoHundredKilobytes(BrowserSession session) {
        UUID application = city.registeredApplication("tu-an");
        String task = "/tasks/" + city.task(application, "userTask_receiveApplication");
        Page page = session.signIn(session.phone(), "clerk.tu-an", "giamngheo");
        Page fresh = session.withEmptyCache(page);

        fresh.navigate(task);
        session.awaitReady(fresh);

        assertThat(weight(fresh)).isBetween(50_000, MOST);
    }

    @Test
    void aListStaysUnderTwoHundredKilobytes(BrowserSession session) {
        Page page = session.signIn(session.phone(), "clerk.tu-an", "giamngheo");
        Page fresh = session.withEmptyCache(page);

        fresh.navigate("/households");

        assertThat(weight(fresh)).isBetween(10_000, MOST / 2);
    }

    /** Bytes of bodies as they came over the line, page included. */
    private static int weight(Page page) {
        return (int) page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""");
    }
}
