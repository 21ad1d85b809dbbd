package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AuditedEvent;

/** Surveys, second looks and re-checks: the sheet while it is filled in, its confirmation, and the class it gives. */
@Service
public class Surveys {

    private final OpenSheets open;
    private final HouseholdRegister households;
    private final ScoreSheets sheets;
    private final SheetScoring scoring;
    private final SheetDrafts drafts;
    private final SecondLookBands bands;
    private final OtherSurveyors others;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final Clock clock;

    Surveys(OpenSheets open, HouseholdRegister households, ScoreSheets sheets, SheetScoring scoring, SheetDrafts drafts,
            SecondLookBands bands, OtherSurveyors others, CurrentActor currentActor, AssessmentAudit audit, Clock clock) {
        this.open = open;
        this.households = households;
        this.sheets = sheets;
        this.scoring = scoring;
        this.drafts = drafts;
        this.bands = bands;
        this.others = others;
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
        return page(assessment, open.shown(assessment));
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
        audit.recordAll(List.of(confirm(assessment, open.content(assessment, command))));
        drafts.discard(assessment);
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
        List<AuditedEvent> facts = new ArrayList<>();
        if (command.sheetEntry() == SheetEntry.HERE) {
            ScoreSheet sheet = open.on(assessment, command.surveyedOn());
            facts.add(confirm(assessment, new SheetContent(sheet.id(), command.surveyedOn(),
                    sheet.answersFrom(command.fields()), null, command.remark(),
                    open.catalogue(assessment).from(command.fields()))));
        }
        assessment.surveyed(surveyor, command.surveyedOn(), command.remark(), clock.instant());
        drafts.discardAll(assessment);
        facts.add(audit.fact("surveyed", assessment, Map.of(), Map.of("round", assessment.surveyRound(), "surveyedOn",
                command.surveyedOn().toString()), null));
        audit.recordAll(facts);
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
     * Completes the second look without a sheet; the commune board settles with the first one alone.
     *
     * @param assessmentId the assessment
     * @param visitedOn day of the last visit
     * @param reason why
     * @throws vn.giamngheo.shared.Conflict when no second look is open, or its sheet is confirmed
     */
    @Transactional
    public void secondLookUnavailable(UUID assessmentId, LocalDate visitedOn, String reason) {
        Assessment assessment = open.load(assessmentId);
        assessment.checkSheetOpenFor(currentActor.get().username());
        assessment.secondLookMissing(reason, visitedOn, open.today(), clock.instant());
        drafts.discardAll(assessment);
        audit.record("secondLookMissing", assessment, Map.of(), Map.of("surveyedOn", visitedOn.toString()), reason);
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
        List<AuditedEvent> facts = new ArrayList<>();
        ClassificationOutcome outcome = classify(assessment, scoring, bands.now(), facts);
        audit.recordAll(facts);
        return outcome;
    }

    /**
     * The same for the surveyed households of a list: equal totals are asked once, the trail is written at once.
     *
     * @return where the class leads, by assessment
     */
    Map<UUID, ClassificationOutcome> classifyAll(List<Assessment> listed) {
        SheetScoring asked = scoring.forList();
        SecondLookBands.Known known = bands.now();
        List<AuditedEvent> facts = new ArrayList<>();
        Map<UUID, ClassificationOutcome> outcomes = new LinkedHashMap<>();
        listed.forEach(assessment -> outcomes.put(assessment.id(), classify(assessment, asked, known, facts)));
        audit.recordAll(facts);
        return outcomes;
    }

    private ClassificationOutcome classify(Assessment assessment, SheetScoring asked, SecondLookBands.Known known,
            List<AuditedEvent> facts) {
        Survey survey = assessment.sheetToClassify();
        Map<String, Object> before = assessment.result();
        ClassFound found = asked.classify(assessment, survey);
        boolean close = known.cover(assessment.standardId(), assessment.areaType(), assessment.route(), survey.b1(),
                survey.b2());
        ClassificationOutcome outcome = assessment.classified(found, close, clock.instant());
        facts.add(audit.fact("classified", assessment, before, Map.of("round", survey.round(), "b1", survey.b1(), "b2",
                survey.b2(), "householdClass", found.householdClass().name(), "subClass", found.subClass().name(),
                "outcome", outcome.name()), found.reason()));
        if (outcome == ClassificationOutcome.NEAR_CUT_OFF && !others.exist(assessment)) {
            String reason = others.missing(assessment);
            assessment.secondLookMissing(reason, survey.surveyedOn(), open.today(), clock.instant());
            facts.add(audit.fact("secondLookMissing", assessment, Map.of(), Map.of(), reason));
            return ClassificationOutcome.NO_SECOND_SURVEYOR;
        }
        return outcome;
    }

    private AuditedEvent confirm(Assessment assessment, SheetContent content) {
        CheckedSheet checked = open.check(assessment, content);
        save(assessment, checked.content());
        assessment.confirmSheet(checked.totals(), clock.instant());
        return audit.fact("sheetConfirmed", assessment, Map.of(), confirmed(assessment, checked), null);
    }

    /** @return what the audit trail keeps of a confirmed sheet */
    static Map<String, Object> confirmed(Assessment assessment, CheckedSheet checked) {
        return Map.of("round", assessment.surveyRound(), "b1", checked.totals().b1(), "b2", checked.totals().b2());
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
