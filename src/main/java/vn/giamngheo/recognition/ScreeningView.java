package vn.giamngheo.recognition;

import java.time.Instant;
import java.util.SortedSet;

/**
 * One screening of an application.
 *
 * @param outcome what it led to
 * @param ticks indicators ticked, 1 to 9
 * @param reason why sent back, or the rule's reason
 * @param screenedBy user name
 * @param screenedAt when
 */
public record ScreeningView(ScreeningOutcome outcome, SortedSet<Integer> ticks, String reason, String screenedBy,
        Instant screenedAt) {}
