package vn.giamngheo.review.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.review.AssessedCases;
import vn.giamngheo.review.AssessedCases.AssessedCase;
import vn.giamngheo.review.AssessedHousehold;
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
        AssessedHousehold assessed = assessments.household(UUID.fromString(businessKey));
        UUID household = assessed.householdId();
        AssessedCase known = cases.stream().map(source -> source.find(assessed.caseId())).flatMap(Optional::stream)
            .findFirst().orElse(new AssessedCase(null, null));
        return new CaseHeadline(assessed.caseId(), CASE_TYPE, household, households.headName(household),
                known.caseNumber(), assessed.communeKey().value(), assessed.hamletKey().value(),
                units.get(assessed.hamletKey()).name(), known.dueAt());
    }
}
