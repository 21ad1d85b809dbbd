package vn.giamngheo.papers.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from trying codes in bulk: thirty checks a minute. Counted in memory, for each copy of the
 * application on its own.
 */
@Component
class CheckRate {

    static final int CHECKS_PER_WINDOW = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;

    CheckRate(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param address address of the caller
     * @return whether one more check is admitted now
     */
    boolean admits(String address) {
        Instant now = clock.instant();
        if (windows.size() > MOST_ADDRESSES) {
            windows.values().removeIf(window -> !window.holds(now));
        }
        Window window = windows.compute(address,
                (key, known) -> known == null || !known.holds(now) ? new Window(now, 1) : known.next());
        return window.checks() <= CHECKS_PER_WINDOW;
    }

    private record Window(Instant from, int checks) {

        boolean holds(Instant now) {
            return now.isBefore(from.plus(WINDOW));
        }

        Window next() {
            return new Window(from, checks + 1);
        }
    }
}
