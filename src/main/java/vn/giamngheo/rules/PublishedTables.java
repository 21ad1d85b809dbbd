package vn.giamngheo.rules;

import java.util.Optional;

import org.springframework.stereotype.Service;

import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;

/**
 * Whether what a case of a policy year will need is published: a standard, its quick sheet and its score table. Asked before a
 * case begins, so that nobody learns in the middle of it that no class can be found.
 */
@Service
public class PublishedTables {

    private final Decisions decisions;

    PublishedTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param policyYear year of the list that a case would be for
     * @param area area type of the household's ward or commune
     * @return the first table that is missing, as the refusal that a later step would give; empty when all are published
     */
    public Optional<InvalidInput> missing(int policyYear, AreaType area) {
        try {
            StandardId standard = decisions.selectStandard(policyYear).id();
            decisions.quickScreen(standard, EntrySource.APPLICATION, 0);
            decisions.classifyByScore(standard, area, 0, 0);
            return Optional.empty();
        }
        catch (InvalidInput notPublished) {
            return Optional.of(notPublished);
        }
    }
}
