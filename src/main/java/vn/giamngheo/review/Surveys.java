package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;

/** Surveys, second looks and re-checks: the sheet while it is filled in, its confirmation, and the class it gives. */
@Service
public class Surveys {

    private final OpenSheets open;
    private final HouseholdRegister households;
    private final ScoreSheets sheets;
    private final SheetScoring scoring;
    private final SheetDrafts drafts;
    private final SecondLookBands bands;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final Clock clock;

    Surveys(OpenSheets open, HouseholdRegister households, ScoreSheets sheets, SheetScoring scoring, SheetDrafts drafts,
            SecondLookBands bands, CurrentActor currentActor, AssessmentAudit audit, Clock clock) {
        this.open = open;
        this.households = households;
        this.sheets = sheets;
        this.scoring = scoring;
        this.drafts = drafts;
        this.bands = bands;
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
        Assessment assessment = open.forActor(assessmentId);
        return page(assessment, assessment.currentSheet().map(Survey::content)
            .or(() -> assessment.lastSurveyToRepeat().map(last -> open.repeated(assessment, last.content())))
            .orElseGet(() -> open.blank(assessment)));
    }

    /**
     * @param command what is on the page now
     * @return the sheet with it, and what it adds up to; nothing is saved
     */
    @Transactional(readOnly = true)
    public SheetPage page(SaveSheet command) {
        Assessment assessment = open.forActor(command.assessmentId());
        return page(assessment, open.content(assessment, command));
    }

    /**
     * Saves the sheet as a draft; it may be incomplete and contradictory.
     *
     * @param command what is on the page
     * @throws vn.giamngheo.shared.Conflict when somebody changed the assessment since the page was shown
     */
    @Transactional
    public void save(SaveSheet command) {
        Assessment assessment = open.forActor(command.assessmentId());
        assessment.checkVersion(command.version());
        save(assessment, open.content(assessment, command));
        drafts.discard(assessment);
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
        Assessment assessment = open.forActor(command.assessmentId());
        assessment.checkVersion(command.version());
        confirm(assessment, open.content(assessment, command));
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
        Assessment assessment = open.load(command.assessmentId());
        String surveyor = currentActor.get().username();
        assessment.checkSheetOpenFor(surveyor);
        if (command.sheetEntry() == SheetEntry.HERE) {
            ScoreSheet sheet = open.on(assessment, command.surveyedOn());
            confirm(assessment, new SheetContent(sheet.id(), command.surveyedOn(), sheet.answersFrom(command.fields()),
                    null, command.remark(), open.catalogue(assessment).from(command.fields())));
        }
        assessment.surveyed(surveyor, command.surveyedOn(), command.remark(), clock.instant());
        drafts.discardAll(assessment);
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
        Assessment assessment = open.load(assessmentId);
        assessment.unavailable(reason, visitedOn, open.today(), clock.instant());
        audit.record("unavailable", assessment, Map.of(), Map.of("surveyedOn", visitedOn.toString()), reason);
    }

    /**
     * Finds the class of the confirmed sheet by the decision table and keeps it with its reason.
     *
     * @param assessmentId the assessment
     * @return where it leads
     * @throws vn.giamngheo.shared.InvalidInput when the table has no answer for the totals
     */
    @Transactional
    public ClassificationOutcome classify(UUID assessmentId) {
        Assessment assessment = open.load(assessmentId);
        Survey survey = assessment.sheetToClassify();
        Map<String, Object> before = result(assessment.view());
        ClassFound found = scoring.classify(assessment, survey);
        boolean close = bands.covers(assessment.standardId(), assessment.areaType(), assessment.route(), survey.b1(),
                survey.b2());
        ClassificationOutcome outcome = assessment.classified(found, close, clock.instant());
        audit.record("classified", assessment, before, Map.of("round", survey.round(), "b1", survey.b1(), "b2",
                survey.b2(), "householdClass", found.householdClass().name(), "subClass", found.subClass().name(),
                "outcome", outcome.name()), found.reason());
        return outcome;
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
        ConfirmedTotals totals = scoring.confirm(content, open.facts(assessment, content));
        Optional<HouseholdClass> found = scoring.classOf(assessment, totals);
        Characteristics kept = found.map(known -> open.catalogue(assessment).require(content.characteristics(), known))
            .orElse(content.characteristics());
        save(assessment, content.with(kept));
        assessment.confirmSheet(found.filter(Catalogue::asksFor).isPresent() ? totals.from(origin(assessment, content))
                : totals, clock.instant());
        drafts.discard(assessment);
        audit.record("sheetConfirmed", assessment, Map.of(),
                Map.of("round", assessment.surveyRound(), "b1", totals.b1(), "b2", totals.b2()), null);
    }

    private Origin origin(Assessment assessment, SheetContent content) {
        LocalDate day = content.surveyedOn() == null ? open.today() : content.surveyedOn();
        return Origin.of(households.classOn(assessment.householdId(), day).householdClass());
    }

    private void save(Assessment assessment, SheetContent content) {
        assessment.saveSheet(content, currentActor.get().username(), open.today(), clock.instant());
    }

    private SheetPage page(Assessment assessment, SheetContent content) {
        HouseholdFacts facts = open.facts(assessment, content);
        return new SheetPage(assessment.id(), assessment.version(), assessment.sheetKind(), assessment.surveyRound(),
                households.get(assessment.householdId()), facts, sheets.byId(content.sheetId()), content.surveyedOn(),
                content.answers(), content.floorAreaM2(), content.remark(),
                assessment.currentSheet().filter(Survey::isConfirmed).isPresent(),
                scoring.preview(assessment, content, facts), open.catalogue(assessment), content.characteristics());
    }
}
