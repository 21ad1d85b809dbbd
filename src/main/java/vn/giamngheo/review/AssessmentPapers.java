package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.papers.HouseholdOnPaper;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.web.Formats;

/** Papers of an assessment: score sheet, minutes of the meeting, posted list. Each is made once and kept. */
@Service
public class AssessmentPapers {

    private final AssessmentRepository assessments;
    private final ScoreSheets sheets;
    private final HouseholdRegister households;
    private final Papers papers;
    private final HouseholdOnPaper householdOnPaper;
    private final PaperWords words;
    private final Accounts accounts;
    private final Formats formats = new Formats();

    AssessmentPapers(AssessmentRepository assessments, ScoreSheets sheets, HouseholdRegister households, Papers papers,
            HouseholdOnPaper householdOnPaper, PaperWords words, Accounts accounts) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.households = households;
        this.papers = papers;
        this.householdOnPaper = householdOnPaper;
        this.words = words;
        this.accounts = accounts;
    }

    /**
     * The score sheet, Phieu B, with all rows and options, its marks and its result.
     *
     * @param assessmentId assessment
     * @param surveyId confirmed sheet of it
     * @return the paper
     * @throws NotFound when there is no such confirmed sheet
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public PaperContent scoreSheet(UUID assessmentId, UUID surveyId) {
        AssessmentView assessment = load(assessmentId);
        SurveyView survey = assessment.surveys().stream()
            .filter(each -> each.id().equals(surveyId) && each.state() == SurveyState.CONFIRMED).findFirst()
            .orElseThrow(() -> new NotFound("refusal.review.unknownSheet"));
        return papers.once(PaperKind.SCORE_SHEET, surveyId, assessment.hamletKey(), () -> {
            ScoreSheet sheet = sheets.byId(survey.sheetId());
            Map<String, Object> model = model(assessment);
            model.put("formCode", sheet.formCode());
            model.put("sheetVersion", String.valueOf(sheet.version()));
            model.put("kind", words.label(survey.kind()));
            model.put("round", String.valueOf(survey.round()));
            model.put("area", words.label(assessment.areaType()));
            model.put("floorArea", survey.floorAreaM2() == null ? null : formats.number(survey.floorAreaM2()));
            model.put("reviewKind", words.label("review.paper.route." + assessment.route().name()));
            model.put("standard", words.label(assessment.standardId()));
            model.put("startClass", words
                .label(households.classOn(assessment.householdId(), survey.surveyedOn()).householdClass()));
            model.put("surveyedOn", words.date(survey.surveyedOn()));
            model.put("surveyor", accounts.find(survey.surveyor()).fullName());
            model.put("rows", rows(sheet, survey));
            model.put("b1", String.valueOf(survey.b1()));
            model.put("indicators", indicators(sheet, survey));
            model.put("b2", String.valueOf(survey.b2()));
            model.put("result", words.label(survey.householdClass()));
            model.put("resultReason", survey.reason());
            model.put("remark", survey.remark());
            model.put("unverified", unverified(sheet));
            return about(PaperKind.SCORE_SHEET, assessment, surveyId, model);
        });
    }

    /**
     * The minutes of a village meeting (annex V of Circular 07/2021).
     *
     * @param assessmentId assessment
     * @param meetingId meeting that was held
     * @return the paper
     * @throws NotFound when there was no such meeting
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public PaperContent minutes(UUID assessmentId, UUID meetingId) {
        AssessmentView assessment = load(assessmentId);
        MeetingView meeting = assessment.meetings().stream()
            .filter(each -> each.id().equals(meetingId) && each.heldOn() != null).findFirst()
            .orElseThrow(() -> new NotFound("refusal.review.unknownMeeting"));
        return papers.once(PaperKind.MEETING_MINUTES, meetingId, assessment.hamletKey(), () -> {
            SurveyView survey = survey(assessment, meeting.surveyRound());
            AccountView chair = accounts.find(meeting.chair());
            Map<String, Object> model = model(assessment);
            model.put("heldOn", words.day(meeting.heldOn()));
            model.put("place", meeting.place());
            model.put("chairName", chair.fullName());
            model.put("chairTitle", chair.postTitle());
            model.put("secretary", meeting.secretary());
            model.put("presentBoard", names(meeting.attendance().board()));
            model.put("presentParty", names(meeting.attendance().party()));
            model.put("presentFront", names(meeting.attendance().front()));
            model.put("presentHouseholds", names(meeting.attendance().households()));
            model.put("surveyor", accounts.find(survey.surveyor()).fullName());
            model.put("attendees", words.count(meeting.attendees()));
            model.put("proposedClass", words.label(survey.householdClass()));
            model.put("agreeing", String.valueOf(meeting.agreeing()));
            model.put("disagreeing", String.valueOf(meeting.disagreeing()));
            model.put("abstaining",
                    String.valueOf(meeting.attendees() - meeting.agreeing() - meeting.disagreeing()));
            model.put("agreementPercent", formats.number(meeting.agreementPercent()));
            model.put("quorumPercent", String.valueOf(meeting.quorumPercent()));
            model.put("outcome", words.label("review.paper.meeting." + meeting.outcome().name()));
            model.put("conclusion", meeting.conclusion());
            return about(PaperKind.MEETING_MINUTES, assessment, meetingId, model);
        });
    }

    /**
     * The list as it hangs out: without citizens' numbers, scores and health.
     *
     * @param assessmentId assessment
     * @param postingId posting of it
     * @return the paper
     * @throws NotFound when there was no such posting
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public PaperContent postedList(UUID assessmentId, UUID postingId) {
        AssessmentView assessment = load(assessmentId);
        PostingView posting = assessment.postings().stream().filter(each -> each.id().equals(postingId)).findFirst()
            .orElseThrow(() -> new NotFound("refusal.review.unknownPosting"));
        return papers.once(PaperKind.POSTED_LIST, postingId, assessment.hamletKey(), () -> {
            HouseholdView household = households.get(assessment.householdId());
            String found = words.label(survey(assessment, posting.surveyRound()).householdClass());
            String before = words
                .label(households.classOn(assessment.householdId(), posting.postedOn()).householdClass());
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("date", words.day(posting.postedOn()));
            model.put("rows", List.of(Map.of("no", "1", "headName", household.headName(), "hamlet",
                    household.hamletName(), "class", found, "movement",
                    words.label("review.paper.movement", before, found))));
            model.put("days", words.label(posting.workingDays() ? "review.paper.workingDays" : "review.paper.days",
                    words.count(posting.days())));
            model.put("postedOn", words.day(posting.postedOn()));
            model.put("endsOn", words.day(posting.endsOn()));
            model.put("places", posting.places());
            model.put("postedBy", accounts.find(posting.postedBy()).fullName());
            return about(PaperKind.POSTED_LIST, assessment, postingId, model);
        });
    }

    private static List<Map<String, Object>> rows(ScoreSheet sheet, SurveyView survey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ScoreRow row : sheet.rows()) {
            Set<String> chosen = survey.answers().getOrDefault(row.rowNo(), Set.of());
            List<Map<String, Object>> options = new ArrayList<>();
            for (ScoreOption option : row.options()) {
                options.add(Map.of("first", options.isEmpty(), "span", String.valueOf(row.options().size()), "rowNo",
                        String.valueOf(row.rowNo()), "rowLabel", row.label(), "label", option.label(), "points",
                        String.valueOf(option.points()), "chosen", chosen.contains(option.code()), "unverified",
                        option.mark() != Mark.VERIFIED));
            }
            rows.add(Map.of("options", options));
        }
        return rows;
    }

    private static List<Map<String, Object>> indicators(ScoreSheet sheet, SurveyView survey) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Indicator indicator : sheet.indicators()) {
            lines.add(Map.of("no", String.valueOf(lines.size() + 1), "label", indicator.label(), "deprivedWhen",
                    indicator.deprivedWhen(), "points", String.valueOf(indicator.points()), "deprived",
                    survey.deprivations().contains(indicator.code()), "unverified",
                    indicator.mark() != Mark.VERIFIED));
        }
        return lines;
    }

    private static boolean unverified(ScoreSheet sheet) {
        return sheet.indicators().stream().anyMatch(indicator -> indicator.mark() != Mark.VERIFIED) || sheet.rows()
            .stream().flatMap(row -> row.options().stream()).anyMatch(option -> option.mark() != Mark.VERIFIED);
    }

    private static SurveyView survey(AssessmentView assessment, int round) {
        return assessment.surveys().stream().filter(each -> each.round() == round).findFirst()
            .orElseThrow(() -> new NotFound("refusal.review.unknownSheet"));
    }

    private static List<String> names(String lines) {
        return lines == null ? List.of() : lines.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private Map<String, Object> model(AssessmentView assessment) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("household", householdOnPaper.values(households.get(assessment.householdId()), false));
        return model;
    }

    private static IssuePaper about(PaperKind kind, AssessmentView assessment, UUID subjectId,
            Map<String, Object> model) {
        return new IssuePaper(kind, assessment.regimeId(), model, assessment.communeKey(), assessment.caseId(),
                assessment.householdId(), subjectId, null, null);
    }

    private AssessmentView load(UUID id) {
        return assessments.findById(id).map(Assessment::view)
            .orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }
}
