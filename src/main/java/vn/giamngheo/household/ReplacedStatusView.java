package vn.giamngheo.household;

import java.time.Instant;

/**
 * A class by decision that another decision on the same list replaced.
 *
 * @param status class, stretch of time and decision as they stood
 * @param replacedBy number of the decision that replaced it, null when the household was closed before it began
 * @param replacedAt when
 */
public record ReplacedStatusView(StatusView status, String replacedBy, Instant replacedAt) {}
