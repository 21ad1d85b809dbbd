package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.NotFound;

/**
 * Assessments ready to be shown in {@code review/panel :: panel}, which takes its values from the model attribute
 * {@code review}. Checks no rights: the pages that show them do.
 */
@Service
public class AssessmentSummaries {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final AssessmentRepository assessments;
    private final ScoreSheets sheets;
    private final Accounts accounts;
    private final WorkingDays workingDays;
    private final Objections objections;
    private final CasePosts posts;
    private final Catalogues catalogues;
    private final MessageSource messages;
    private final Clock clock;

    AssessmentSummaries(AssessmentRepository assessments, ScoreSheets sheets, Accounts accounts, WorkingDays workingDays,
            Objections objections, CasePosts posts, Catalogues catalogues, MessageSource messages, Clock clock) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.objections = objections;
        this.posts = posts;
        this.catalogues = catalogues;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param assessmentId the assessment
     * @return all that a page shows of it
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public AssessmentSummary of(UUID assessmentId) {
        Assessment assessment = assessments.findById(assessmentId)
            .orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
        AssessmentView view = assessment.view();
        boolean maySurvey = assessment.isSheetOpen() && posts.heldBy(Set.of(Role.SURVEYOR), view.hamletKey());
        boolean blind = maySurvey && assessment.sheetKind() == SurveyKind.CROSS_CHECK;
        List<AssessmentSummary.Sheet> shown = view.surveys().stream()
            .filter(survey -> survey.state() == SurveyState.CONFIRMED)
            .filter(survey -> !blind || survey.round() == assessment.surveyRound())
            .sorted(Comparator.comparingInt(SurveyView::round).reversed()).map(this::sheet).toList();
        return new AssessmentSummary(view, shown, names(view), workingDaysLeft(view),
                maySurvey, objections.mayRegister(view), mayOverride(view), blind, pair(view), characteristics(view));
    }

    private boolean mayOverride(AssessmentView view) {
        return (view.state() == AssessmentState.CLASSIFIED || view.state() == AssessmentState.SETTLED)
                && posts.heldBy(ClassOverrides.BOARD, view.hamletKey());
    }

    /** The newest second look and the sheet it looked at, which is that of the round before. */
    private AssessmentSummary.Pair pair(AssessmentView view) {
        SurveyView second = view.surveys().stream()
            .filter(survey -> survey.kind() == SurveyKind.CROSS_CHECK && survey.householdClass() != null)
            .reduce((earlier, later) -> later).orElse(null);
        if (second == null) {
            return null;
        }
        SurveyView first = view.surveys().stream().filter(survey -> survey.round() < second.round())
            .reduce((earlier, later) -> later).orElseThrow();
        return new AssessmentSummary.Pair(first, second, new SheetComparison(sheets.byId(second.sheetId()),
                catalogues.of(view.standardId()), content(first), content(second),
                messages.getMessage("review.sheet.deprived", null, VIETNAMESE)).differences());
    }

    private static SheetContent content(SurveyView survey) {
        return new SheetContent(survey.sheetId(), survey.surveyedOn(),
                new SheetAnswers(survey.answers(), survey.deprivations()), survey.floorAreaM2(), survey.remark(),
                survey.characteristics());
    }

    private AssessmentSummary.CharacteristicTexts characteristics(AssessmentView view) {
        Catalogue catalogue = catalogues.of(view.standardId());
        return view.standingSurvey().map(survey -> new AssessmentSummary.CharacteristicTexts(survey.origin(),
                catalogue.causeTexts(survey.characteristics()), catalogue.needTexts(survey.characteristics())))
            .orElse(null);
    }

    private Integer workingDaysLeft(AssessmentView view) {
        if (view.state() != AssessmentState.POSTED) {
            return null;
        }
        LocalDate endsOn = view.lastPosting().orElseThrow().endsOn();
        return Math.max(0, workingDays.workingDaysBetween(LocalDate.now(clock), endsOn));
    }

    private Map<String, String> names(AssessmentView view) {
        Set<String> usernames = new HashSet<>();
        view.surveys().forEach(survey -> usernames.add(survey.surveyor()));
        view.meetings().forEach(meeting -> usernames.add(meeting.chair()));
        view.postings().forEach(posting -> usernames.add(posting.postedBy()));
        view.objections().forEach(objection -> usernames.add(objection.registeredBy()));
        view.settlements().forEach(settlement -> usernames.add(settlement.settledBy()));
        view.overrides().forEach(override -> usernames.add(override.decidedBy()));
        view.objections().stream().filter(objection -> objection.settledBy() != null)
            .forEach(objection -> usernames.add(objection.settledBy()));
        return accounts.fullNames(usernames);
    }

    private AssessmentSummary.Sheet sheet(SurveyView survey) {
        ScoreSheet sheet = sheets.byId(survey.sheetId());
        List<AssessmentSummary.Line> lines = sheet.rows().stream()
            .filter(row -> survey.answers().containsKey(row.rowNo()))
            .map(row -> line(row, survey.answers().get(row.rowNo()))).toList();
        List<String> deprivations = sheet.indicators().stream()
            .filter(indicator -> survey.deprivations().contains(indicator.code())).map(Indicator::label).toList();
        return new AssessmentSummary.Sheet(survey, sheet.formCode(), lines, deprivations);
    }

    private static AssessmentSummary.Line line(ScoreRow row, Set<String> chosen) {
        List<String> labels = new ArrayList<>();
        int points = 0;
        Mark mark = Mark.VERIFIED;
        for (ScoreOption option : row.options()) {
            if (chosen.contains(option.code())) {
                labels.add(option.label());
                points += option.points();
                mark = option.mark().compareTo(mark) > 0 ? option.mark() : mark;
            }
        }
        return new AssessmentSummary.Line(row.rowNo(), row.label(), labels, points, mark);
    }
}
