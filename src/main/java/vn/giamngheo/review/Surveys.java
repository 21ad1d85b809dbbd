package vn.giamngheo.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/** Surveys and re-checks: the sheet while it is filled in, its confirmation, and the class it gives. */
@Service
public class Surveys {

    private static final Set<Role> SURVEYOR = Set.of(Role.SURVEYOR);

    private final AssessmentRepository assessments;
    private final HouseholdRegister households;
    private final ScoreSheets sheets;
    private final SheetScoring scoring;
    private final CasePosts posts;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final Clock clock;

    Surveys(AssessmentRepository assessments, HouseholdRegister households, ScoreSheets sheets, SheetScoring scoring,
            CasePosts posts, CurrentActor currentActor, AssessmentAudit audit, Clock clock) {
        this.assessments = assessments;
        this.households = households;
        this.sheets = sheets;
        this.scoring = scoring;
        this.posts = posts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param assessmentId the assessment
     * @return the sheet to fill in, for a surveyor of the household's unit while the survey or re-check is open
     * @throws vn.giamngheo.shared.NotPermitted for anybody else, and for an earlier surveyor in a re-check
     * @throws vn.giamngheo.shared.Conflict when no sheet is to be filled in now
     */
    @Transactional(readOnly = true)
    public SheetPage page(UUID assessmentId) {
        Assessment assessment = openForActor(assessmentId);
        return page(assessment, assessment.currentSheet().map(Survey::content)
            .or(() -> assessment.lastSurveyToRepeat().map(last -> repeated(assessment, last.content())))
            .orElseGet(() -> blank(assessment)));
    }

    /**
     * @param command what is on the page now
     * @return the sheet with it, and what it adds up to; nothing is saved
     */
    @Transactional(readOnly = true)
    public SheetPage page(SaveSheet command) {
        Assessment assessment = openForActor(command.assessmentId());
        return page(assessment, content(assessment, command));
    }

    /**
     * Saves the sheet as a draft; it may be incomplete and contradictory.
     *
     * @param command what is on the page
     * @throws vn.giamngheo.shared.Conflict when somebody changed the assessment since the page was shown
     */
    @Transactional
    public void save(SaveSheet command) {
        Assessment assessment = openForActor(command.assessmentId());
        assessment.checkVersion(command.version());
        save(assessment, content(assessment, command));
        audit.record("sheetSaved", assessment, Map.of(), Map.of("round", assessment.surveyRound()), null);
    }

    /**
     * Saves and confirms the sheet; the step can be completed with it then.
     *
     * @param command what is on the page
     * @throws vn.giamngheo.shared.InvalidInput field by field, when something is missing or contradicts
     * @throws vn.giamngheo.shared.Conflict when somebody changed the assessment since the page was shown
     */
    @Transactional
    public void confirm(SaveSheet command) {
        Assessment assessment = openForActor(command.assessmentId());
        assessment.checkVersion(command.version());
        confirm(assessment, content(assessment, command));
    }

    /**
     * Returns when this person may do the re-check that is open.
     *
     * @param assessmentId the assessment
     * @param username who wants to
     * @throws vn.giamngheo.shared.NotPermitted when he surveyed the household in this assessment before
     */
    @Transactional(readOnly = true)
    public void checkMayRecheck(UUID assessmentId, String username) {
        load(assessmentId).checkSheetOpenFor(username);
    }

    /**
     * Completes the survey or re-check step with the confirmed sheet, or with the one that comes with the form.
     *
     * @param command the answer of the step
     * @throws vn.giamngheo.shared.Refusal when the sheet is not confirmed, contradicts itself or the member list, the
     *     day is impossible, or a re-check is done by an earlier surveyor
     */
    @Transactional
    public void complete(CompleteSurvey command) {
        Assessment assessment = load(command.assessmentId());
        String surveyor = currentActor.get().username();
        assessment.checkSheetOpenFor(surveyor);
        if (command.sheetEntry() == SheetEntry.HERE) {
            ScoreSheet sheet = sheetOn(assessment, command.surveyedOn());
            confirm(assessment, new SheetContent(sheet.id(), command.surveyedOn(),
                    sheet.answersFrom(command.fields()), null, command.remark()));
        }
        assessment.surveyed(surveyor, command.surveyedOn(), command.remark(), clock.instant());
        audit.record("surveyed", assessment, Map.of(), Map.of("round", assessment.surveyRound(), "surveyedOn",
                command.surveyedOn().toString()), null);
    }

    /**
     * Completes the survey step without a sheet: the household cannot be surveyed.
     *
     * @param assessmentId the assessment
     * @param visitedOn day of the visit
     * @param reason why
     */
    @Transactional
    public void unavailable(UUID assessmentId, LocalDate visitedOn, String reason) {
        Assessment assessment = load(assessmentId);
        assessment.unavailable(reason, visitedOn, today(), clock.instant());
        audit.record("unavailable", assessment, Map.of(), Map.of("surveyedOn", visitedOn.toString()), reason);
    }

    /**
     * Finds the class of the confirmed sheet by the decision table and keeps it with its reason.
     *
     * @param assessmentId the assessment
     * @throws vn.giamngheo.shared.InvalidInput when the table has no answer for the totals
     */
    @Transactional
    public void classify(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        Survey survey = assessment.sheetToClassify();
        Map<String, Object> before = result(assessment.view());
        ClassFound found = scoring.classify(assessment, survey);
        assessment.classified(found, clock.instant());
        audit.record("classified", assessment, before, Map.of("round", survey.round(), "b1", survey.b1(), "b2",
                survey.b2(), "householdClass", found.householdClass().name(), "subClass", found.subClass().name()),
                found.reason());
    }

    /** @return class and totals of the sheet that counts, for the audit trail */
    static Map<String, Object> result(AssessmentView view) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (view.proposedClass() != null) {
            values.put("b1", view.b1());
            values.put("b2", view.b2());
            values.put("householdClass", view.proposedClass().name());
            values.put("subClass", view.subClass().name());
        }
        return values;
    }

    private void confirm(Assessment assessment, SheetContent content) {
        ConfirmedTotals totals = scoring.confirm(content, facts(assessment, content));
        save(assessment, content);
        assessment.confirmSheet(totals, clock.instant());
        audit.record("sheetConfirmed", assessment, Map.of(),
                Map.of("round", assessment.surveyRound(), "b1", totals.b1(), "b2", totals.b2()), null);
    }

    private void save(Assessment assessment, SheetContent content) {
        assessment.saveSheet(content, currentActor.get().username(), today(), clock.instant());
    }

    private SheetContent content(Assessment assessment, SaveSheet command) {
        ScoreSheet sheet = sheetOn(assessment, command.surveyedOn());
        return new SheetContent(sheet.id(), command.surveyedOn(), sheet.answersFrom(command.fields()),
                command.floorAreaM2(), VietnameseText.tidy(command.remark()));
    }

    private SheetPage page(Assessment assessment, SheetContent content) {
        LocalDate day = content.surveyedOn() == null ? today() : content.surveyedOn();
        HouseholdView household = households.get(assessment.householdId());
        HouseholdFacts facts = RegisterFacts.of(household.members(), day, content.floorAreaM2());
        return new SheetPage(assessment.id(), assessment.version(), assessment.sheetKind(), assessment.surveyRound(),
                household, facts, sheets.byId(content.sheetId()), content.surveyedOn(), content.answers(),
                content.floorAreaM2(), content.remark(),
                assessment.currentSheet().filter(Survey::isConfirmed).isPresent(),
                scoring.preview(assessment, content, facts));
    }

    private SheetContent repeated(Assessment assessment, SheetContent last) {
        return new SheetContent(sheetOn(assessment, today()).id(), today(), last.answers(), last.floorAreaM2(), null);
    }

    private SheetContent blank(Assessment assessment) {
        return new SheetContent(sheetOn(assessment, today()).id(), today(),
                new SheetAnswers(Map.of(), Set.of()), null, null);
    }

    private ScoreSheet sheetOn(Assessment assessment, LocalDate day) {
        return sheets.current(assessment.standardId(), assessment.areaType(), day == null ? today() : day);
    }

    private HouseholdFacts facts(Assessment assessment, SheetContent content) {
        LocalDate day = content.surveyedOn() == null ? today() : content.surveyedOn();
        return RegisterFacts.of(households.get(assessment.householdId()).members(), day, content.floorAreaM2());
    }

    private Assessment openForActor(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        assessment.checkSheetOpenFor(posts.require(SURVEYOR, assessment.hamletKey()).username());
        return assessment;
    }

    private Assessment load(UUID id) {
        return assessments.findById(id).orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
