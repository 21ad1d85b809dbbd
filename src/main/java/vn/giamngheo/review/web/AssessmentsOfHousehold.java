package vn.giamngheo.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.review.AssessmentSummaries;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.Assessments;

/** The assessments of a household on its page: the newest in full, the earlier ones by line. */
@Component
class AssessmentsOfHousehold implements HouseholdSection {

    private static final int AFTER_MEMBERS_AND_STATUS = 20;

    private final Assessments assessments;
    private final AssessmentSummaries summaries;

    AssessmentsOfHousehold(Assessments assessments, AssessmentSummaries summaries) {
        this.assessments = assessments;
        this.summaries = summaries;
    }

    @Override
    public int order() {
        return AFTER_MEMBERS_AND_STATUS;
    }

    @Override
    public String view() {
        return "review/household :: section";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        List<AssessmentView> all = assessments.ofHousehold(householdId);
        return all.isEmpty() ? Map.of()
                : Map.of("review", summaries.of(all.get(0).id()), "reviewEarlier", all.subList(1, all.size()));
    }
}
