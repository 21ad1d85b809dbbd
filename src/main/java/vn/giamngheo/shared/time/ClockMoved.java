package vn.giamngheo.shared.time;

import java.time.Instant;

/**
 * The application's clock was moved forward, as only the demo's is; what waits for a day may have come due.
 *
 * @param now the time since then
 */
public record ClockMoved(Instant now) {}
