package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.identity.Role;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.NotFound;

/** The sheet that is to be filled in now: who may, in which version of the score sheet, and what the page sent. */
@Component
class OpenSheets {

    private static final Set<Role> SURVEYOR = Set.of(Role.SURVEYOR);

    private final AssessmentRepository assessments;
    private final CasePosts posts;
    private final Kinships kinships;
    private final SheetWork work;

    OpenSheets(AssessmentRepository assessments, HouseholdRegister households, ScoreSheets sheets, Catalogues catalogues,
            SheetScoring scoring, CasePosts posts, Kinships kinships, Clock clock) {
        this.assessments = assessments;
        this.posts = posts;
        this.kinships = kinships;
        this.work = new SheetWork(new OneHousehold(households, sheets, catalogues, clock), scoring);
    }

    /** @return the assessment, whose sheet the one who acts may write on now; refused otherwise */
    Assessment forActor(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        String surveyor = posts.require(SURVEYOR, assessment.hamletKey()).username();
        assessment.checkSheetOpenFor(surveyor);
        kinships.requireNotKin(surveyor, assessment.householdId());
        return assessment;
    }

    Assessment load(UUID id) {
        return assessments.findById(id).orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }

    SheetContent content(Assessment assessment, SaveSheet command) {
        return work.content(assessment, command);
    }

    /** @return the sheet that a page shows: as it is saved, what a repeated survey starts from, or a blank one */
    SheetContent shown(Assessment assessment) {
        return work.started(assessment).orElseGet(() -> work.blank(assessment));
    }

    CheckedSheet check(Assessment assessment, SheetContent content) {
        return work.check(assessment, content);
    }

    ScoreSheet on(Assessment assessment, LocalDate day) {
        return work.on(assessment, day);
    }

    Catalogue catalogue(Assessment assessment) {
        return work.catalogue(assessment);
    }

    HouseholdFacts facts(Assessment assessment, SheetContent content) {
        return work.facts(assessment, content);
    }

    LocalDate today() {
        return work.today();
    }

    /** Reads what one household needs. */
    private record OneHousehold(HouseholdRegister households, ScoreSheets sheets, Catalogues catalogues, Clock clock)
            implements SheetSources {

        @Override
        public ScoreSheet sheet(StandardId standard, AreaType area, LocalDate day) {
            return sheets.current(standard, area, day);
        }

        @Override
        public Catalogue catalogue(StandardId standard) {
            return catalogues.of(standard);
        }

        @Override
        public List<MemberView> members(UUID household) {
            return households.members(household);
        }

        @Override
        public HouseholdClass classOn(UUID household, LocalDate day) {
            return households.classOn(household, day).householdClass();
        }

        @Override
        public LocalDate today() {
            return LocalDate.now(clock);
        }
    }
}
