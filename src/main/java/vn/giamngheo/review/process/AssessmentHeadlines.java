package vn.giamngheo.review.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.review.AssessedCases;
import vn.giamngheo.review.AssessedCases.AssessedCase;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.tasklist.headline.CaseHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadlines;
import vn.giamngheo.territory.Units;

/** How the task list names the assessment of a household: by the case it is made for. */
@Component
class AssessmentHeadlines implements CaseHeadlines {

    private static final String CASE_TYPE = "APPLICATION";

    private final Assessments assessments;
    private final HouseholdRegister households;
    private final Units units;
    private final List<AssessedCases> cases;

    AssessmentHeadlines(Assessments assessments, HouseholdRegister households, Units units, List<AssessedCases> cases) {
        this.assessments = assessments;
        this.households = households;
        this.units = units;
        this.cases = cases;
    }

    @Override
    public boolean supports(String processKey) {
        return HouseholdAssessmentProcess.KEY.equals(processKey);
    }

    @Override
    public CaseHeadline of(String businessKey) {
        AssessmentView assessment = assessments.get(UUID.fromString(businessKey));
        HouseholdView household = households.get(assessment.householdId());
        AssessedCase known = cases.stream().map(source -> source.find(assessment.caseId())).flatMap(Optional::stream)
            .findFirst().orElse(new AssessedCase(null, null));
        return new CaseHeadline(assessment.caseId(), CASE_TYPE, household.id(), household.headName(),
                known.caseNumber(), assessment.communeKey().value(), assessment.hamletKey().value(),
                units.get(assessment.hamletKey()).name(), known.dueAt());
    }
}
