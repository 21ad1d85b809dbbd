package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Role;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/** The sheet that is to be filled in now: who may, in which version of the score sheet, and what the page sent. */
@Component
class OpenSheets {

    private static final Set<Role> SURVEYOR = Set.of(Role.SURVEYOR);

    private final AssessmentRepository assessments;
    private final HouseholdRegister households;
    private final ScoreSheets sheets;
    private final Catalogues catalogues;
    private final CasePosts posts;
    private final Kinships kinships;
    private final Clock clock;

    OpenSheets(AssessmentRepository assessments, HouseholdRegister households, ScoreSheets sheets, Catalogues catalogues,
            CasePosts posts, Kinships kinships, Clock clock) {
        this.assessments = assessments;
        this.households = households;
        this.sheets = sheets;
        this.catalogues = catalogues;
        this.posts = posts;
        this.kinships = kinships;
        this.clock = clock;
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
        ScoreSheet sheet = on(assessment, command.surveyedOn());
        return new SheetContent(sheet.id(), command.surveyedOn(), sheet.answersFrom(command.fields()),
                command.floorAreaM2(), VietnameseText.tidy(command.remark()),
                catalogue(assessment).from(command.fields()));
    }

    SheetContent blank(Assessment assessment) {
        return new SheetContent(on(assessment, today()).id(), today(), new SheetAnswers(Map.of(), Set.of()), null, null,
                Characteristics.NONE);
    }

    SheetContent repeated(Assessment assessment, SheetContent last) {
        return new SheetContent(on(assessment, today()).id(), today(), last.answers(), last.floorAreaM2(), null,
                last.characteristics());
    }

    ScoreSheet on(Assessment assessment, LocalDate day) {
        return sheets.current(assessment.standardId(), assessment.areaType(), day == null ? today() : day);
    }

    Catalogue catalogue(Assessment assessment) {
        return catalogues.of(assessment.standardId());
    }

    HouseholdFacts facts(Assessment assessment, SheetContent content) {
        LocalDate day = content.surveyedOn() == null ? today() : content.surveyedOn();
        return RegisterFacts.of(households.get(assessment.householdId()).members(), day, content.floorAreaM2());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
