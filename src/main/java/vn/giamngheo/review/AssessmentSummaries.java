package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
import vn.giamngheo.shared.NotFound;

/**
 * Assessments ready to be shown in {@code review/panel :: panel}, which takes its values from the model attribute
 * {@code review}. Checks no rights: the pages that show them do.
 */
@Service
public class AssessmentSummaries {

    private final AssessmentRepository assessments;
    private final ScoreSheets sheets;
    private final Accounts accounts;
    private final WorkingDays workingDays;
    private final Objections objections;
    private final CasePosts posts;
    private final Clock clock;

    AssessmentSummaries(AssessmentRepository assessments, ScoreSheets sheets, Accounts accounts, WorkingDays workingDays,
            Objections objections, CasePosts posts, Clock clock) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.objections = objections;
        this.posts = posts;
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
        List<AssessmentSummary.Sheet> shown = view.surveys().stream()
            .filter(survey -> survey.state() == SurveyState.CONFIRMED)
            .sorted(Comparator.comparingInt(SurveyView::round).reversed()).map(this::sheet).toList();
        return new AssessmentSummary(view, shown, names(view), workingDaysLeft(view),
                assessment.isSheetOpen() && posts.heldBy(Set.of(Role.SURVEYOR), view.hamletKey()), objections.mayRegister(view));
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
