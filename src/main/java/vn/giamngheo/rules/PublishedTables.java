package vn.giamngheo.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Service;

import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;

/**
 * Whether what a case of a policy year will need is published: a standard, its quick sheet and its score table. Asked before a
 * case begins, so that nobody learns in the middle of it that no class can be found.
 */
@Service
public class PublishedTables {

    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Decisions decisions;
    private final Clock clock;
    private final Map<Published, Instant> published = new ConcurrentHashMap<>();

    PublishedTables(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What is published seldom goes away: it is looked for once a minute, what is missing each time.
     *
     * @param policyYear year of the list that a case would be for
     * @param area area type of the household's ward or commune
     * @return the first table that is missing, as the refusal that a later step would give; empty when all are published
     */
    public Optional<InvalidInput> missing(int policyYear, AreaType area) {
        Published asked = new Published(policyYear, area);
        Instant now = clock.instant();
        Instant seen = published.get(asked);
        if (seen != null && !now.isBefore(seen) && now.isBefore(seen.plus(KNOWN))) {
            return Optional.empty();
        }
        try {
            StandardId standard = decisions.selectStandard(policyYear).id();
            decisions.quickScreen(standard, EntrySource.APPLICATION, 0);
            decisions.classifyByScore(standard, area, 0, 0);
            published.put(asked, now);
            return Optional.empty();
        }
        catch (InvalidInput notPublished) {
            return Optional.of(notPublished);
        }
    }

    private record Published(int policyYear, AreaType area) {}
}
