package vn.giamngheo.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from trying the public pages in bulk: thirty requests a minute for each page. Counted in memory, for
 * each copy of the application on its own.
 */
@Component
public class PublicRate {

    static final int REQUESTS_PER_WINDOW = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    PublicRate(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param page name of the page
     * @param address address of the caller
     * @return whether one more request is admitted now
     */
    public boolean admits(String page, String address) {
        Instant now = clock.instant();
        if (windows.size() > MOST_ADDRESSES) {
            windows.values().removeIf(window -> !window.holds(now));
        }
        Window window = windows.compute(page + ' ' + address,
                (key, known) -> known == null || !known.holds(now) ? new Window(now, 1) : known.next());
        return window.requests() <= REQUESTS_PER_WINDOW;
    }

    private record Window(Instant from, int requests) {

        boolean holds(Instant now) {
            return now.isBefore(from.plus(WINDOW));
        }

        Window next() {
            return new Window(from, requests + 1);
        }
    }
}
