package vn.giamngheo.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the modules that open assessments tell about the case an assessment is made for. */
public interface AssessedCases {

    /**
     * @param caseId application or campaign
     * @return how people know the case, empty when it is another module's
     */
    Optional<AssessedCase> find(UUID caseId);

    /**
     * How people know a case.
     *
     * @param caseNumber number on papers, null before there is one
     * @param dueAt when the whole case is due, null when it has no term
     */
    record AssessedCase(String caseNumber, Instant dueAt) {}
}
