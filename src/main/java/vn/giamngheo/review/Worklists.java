package vn.giamngheo.review;

import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a surveyor goes on after a sheet of a case whose households are surveyed as a list. */
@Service
public class Worklists {

    private final AssessmentRepository assessments;
    private final ObjectProvider<AssessedCases> cases;

    Worklists(AssessmentRepository assessments, ObjectProvider<AssessedCases> cases) {
        this.assessments = assessments;
        this.cases = cases;
    }

    /**
     * @param assessmentId the assessment
     * @return address of the list the household stands on, empty when it is surveyed by itself
     */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID assessmentId) {
        return assessments.findById(assessmentId).flatMap(assessment -> cases.orderedStream()
            .map(source -> source.worklist(assessment.caseId(), assessment.hamletKey())).flatMap(Optional::stream)
            .findFirst());
    }
}
