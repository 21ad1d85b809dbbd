package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.benefit.Benefits;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.AssessmentSummaries;
import vn.giamngheo.review.AssessmentSummary;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Puts together what pages and the task panel show of one application. */
@Service
public class CaseFiles {

    private final ApplicationFiles files;
    private final HouseholdRegister households;
    private final AssessmentSummaries assessments;
    private final Papers papers;
    private final Accounts accounts;
    private final Units units;
    private final Benefits benefits;
    private final Clock clock;

    CaseFiles(ApplicationFiles files, HouseholdRegister households, AssessmentSummaries assessments, Papers papers,
            Accounts accounts, Units units, Benefits benefits, Clock clock) {
        this.files = files;
        this.households = households;
        this.assessments = assessments;
        this.papers = papers;
        this.accounts = accounts;
        this.units = units;
        this.benefits = benefits;
        this.clock = clock;
    }

    /**
     * For the panel beside a step, whose page has checked that the case is visible.
     *
     * @param id application
     * @return the file
     */
    @Transactional(readOnly = true)
    public CaseFile get(UUID id) {
        return file(files.get(id));
    }

    /**
     * Shows a file to the acting person; the reading is audited.
     *
     * @param id application
     * @return the file
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public CaseFile open(UUID id) {
        return file(files.open(id));
    }

    private CaseFile file(ApplicationView application) {
        AssessmentSummary assessment = application.assessmentId() == null ? null
                : assessments.of(application.assessmentId());
        HouseholdClass former = former(application);
        HouseholdClass found = found(application, assessment);
        return new CaseFile(application, households.brief(application.householdId()), openedElsewhere(application),
                assessment, papers.ofCase(application.id()), accounts.fullNames(people(application)), former, found,
                found == null ? List.of() : benefits.changes(former, found, changesOn(application)));
    }

    private HouseholdClass former(ApplicationView application) {
        if (application.route() != Route.ESCAPE) {
            return null;
        }
        return application.decision() != null && application.decision().formerClass() != null
                ? application.decision().formerClass()
                : households.classOn(application.householdId(), LocalDate.now(clock)).householdClass();
    }

    /** Nobody sees the class before the assessment is over, so that a second look stays blind. */
    private static HouseholdClass found(ApplicationView application, AssessmentSummary assessment) {
        return application.route() != Route.ESCAPE || assessment == null
                || assessment.assessment().state() != AssessmentState.ASSESSED ? null
                        : assessment.assessment().proposedClass();
    }

    private LocalDate changesOn(ApplicationView application) {
        return application.decision() == null ? LocalDate.now(clock) : application.decision().signedOn();
    }

    private String openedElsewhere(ApplicationView application) {
        UnitKey openedIn = application.communeKey();
        return units.inChargeOn(openedIn, LocalDate.now(clock)).equals(openedIn) ? null : units.pathName(openedIn);
    }

    private static Set<String> people(ApplicationView application) {
        Set<String> usernames = new HashSet<>();
        usernames.add(application.registeredBy());
        application.screenings().forEach(screening -> usernames.add(screening.screenedBy()));
        application.opinions().forEach(opinion -> usernames.add(opinion.givenBy()));
        application.drafts().forEach(draft -> usernames.add(draft.draftedBy()));
        if (application.delivery() != null) {
            usernames.add(application.delivery().deliveredBy());
        }
        return usernames;
    }
}
