package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.review.Assessments;

/** Reads the finding on which an application is decided. */
@Component
class Findings {

    private final Assessments assessments;
    private final HouseholdRegister households;
    private final Clock clock;

    Findings(Assessments assessments, HouseholdRegister households, Clock clock) {
        this.assessments = assessments;
        this.households = households;
        this.clock = clock;
    }

    Finding of(Application application) {
        return Finding.of(assessments.get(application.assessmentId()),
                households.classOn(application.householdId(), LocalDate.now(clock)).householdClass());
    }
}
