package vn.giamngheo.tasklist.headline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A feature's word on how far its cases are. */
@FunctionalInterface
public interface CaseOutcomes {

    /**
     * @param caseIds cases of any feature
     * @return how far those of this feature are; asked once for a whole page
     */
    Map<UUID, CaseOutcome> of(Collection<UUID> caseIds);
}
