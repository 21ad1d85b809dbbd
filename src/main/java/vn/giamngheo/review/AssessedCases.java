package vn.giamngheo.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.territory.UnitKey;

/** What the modules that open assessments tell about the case an assessment is made for. */
public interface AssessedCases {

    /**
     * @param caseId application or campaign
     * @return how people know the case, empty when it is another module's
     */
    Optional<AssessedCase> find(UUID caseId);

    /**
     * @param caseId application or campaign
     * @param hamlet hamlet of the household
     * @return address of the page from which surveyors work through the case's households, empty when there is none
     */
    default Optional<String> worklist(UUID caseId, UnitKey hamlet) {
        return Optional.empty();
    }

    /**
     * @param caseId application or campaign
     * @param username user name
     * @return hamlets in which this person was assigned to survey for the case, empty when it assigns nobody
     */
    default Optional<Set<UnitKey>> surveyedBy(UUID caseId, String username) {
        return Optional.empty();
    }

    /**
     * How people know a case.
     *
     * @param caseNumber number on papers, null before there is one
     * @param dueAt when the whole case is due, null when it has no term
     */
    record AssessedCase(String caseNumber, Instant dueAt) {}
}
