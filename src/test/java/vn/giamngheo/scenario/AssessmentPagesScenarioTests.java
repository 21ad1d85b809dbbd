package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.NewMember;
import vn.giamngheo.household.RegisterHousehold;
import vn.giamngheo.household.Relation;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.AssignPost;
import vn.giamngheo.identity.OpenAccount;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.review.OpenAssessment;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** The pages of an assessment: sheet with live totals, panel, objection; with officers and a household of its own. */
@ScenarioTest
class AssessmentPagesScenarioTests {

    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FIRST = "surveyor-a.pages";
    private static final String SECOND = "surveyor-b.pages";
    private static final String HEAD = "head.pages";
    private static final String OFFICER = "officer.pages";
    private static final String BOARD = "board.pages";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Units units;

    @Autowired
    private HouseholdRegister households;

    @Autowired
    private Assessments assessments;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    private final Map<String, Officer> officers = new HashMap<>();
    private UUID household;
    private UUID assessment;
    private String process;

    @BeforeEach
    void opened() {
        UnitKey hamlet = units.hamletsOf(EA_KAO).get(0).key();
        officer(FIRST, Role.SURVEYOR, EA_KAO);
        officer(SECOND, Role.SURVEYOR, EA_KAO);
        officer(HEAD, Role.VILLAGE_HEAD, hamlet);
        officer(OFFICER, Role.COMMUNE_OFFICER, EA_KAO);
        officer(BOARD, Role.COMMUNE_BOARD, EA_KAO);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(OFFICER, null, List.of()));
        household = households.register(new RegisterHousehold(hamlet, null, null,
                List.of(member("H'Bia \u00caban", "1980-02-03", Relation.HEAD),
                        member("Y Thanh \u00caban", "1978-05-06", Relation.SPOUSE),
                        member("H'Lan \u00caban", "2010-07-08", Relation.CHILD)))).id();
        assessment = assessments.open(new OpenAssessment(UUID.randomUUID(), household, EA_KAO, hamlet,
                RegimeId.R2016, Route.IN_YEAR, 2018, null, today()));
        process = runtime.startProcessInstanceByKey("household-assessment", assessment.toString(),
                Map.of("communeKey", EA_KAO.value(), "hamletKey", hamlet.value(), "regimeId", "R2016")).getId();
    }

    @AfterEach
    void cancelled() {
        SecurityContextHolder.clearContext();
        if (runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
            runtime.deleteProcessInstance(process, "test over");
        }
    }

    @Test
    void fillsInTheSheetUnderItsLiveTotals() {
        HttpResponse<String> blank = as(FIRST).get(sheetPath());
        assertThat(blank.statusCode()).as(blank.body()).isEqualTo(200);
        assertThat(blank.body()).contains("SIZE_3", "asset_TV", "dep_TOILET", "hx-post", "class=\"mark\"");

        HttpResponse<String> totals = as(FIRST).postForm(sheetPath() + "/totals",
                sheet(blank, "row1", "SIZE_4", "dep_WATER_SOURCE", "true", "row9", "WATER_PIPED"));
        assertThat(totals.statusCode()).as(totals.body()).isEqualTo(200);
        assertThat(totals.body()).contains("B1:", "hx-swap-oob").containsPattern("id=\"problem-row1\">[^<]+");

        HttpResponse<String> wrong = as(FIRST).postForm(sheetPath(), confirmed(sheet(blank, "row1", "SIZE_4")));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).containsPattern("id=\"SIZE_4\"[^>]*checked").containsPattern("id=\"problem-row1\">[^<]+");
        assertThat(view().surveys()).isEmpty();

        assertThat(as(FIRST).postForm(sheetPath(), sheet(blank)).statusCode()).isEqualTo(302);
        HttpResponse<String> stale = as(FIRST).postForm(sheetPath(), sheet(blank));
        assertThat(stale.statusCode()).isEqualTo(409);

        HttpResponse<String> saved = as(FIRST).get(sheetPath());
        assertThat(saved.body()).containsPattern("id=\"SIZE_3\"[^>]*checked");
        HttpResponse<String> done = as(FIRST).postForm(sheetPath(), confirmed(sheet(saved)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElse("")).contains("/tasks/" + task());
        assertThat(view().surveys()).singleElement().satisfies(survey -> assertThat(survey.b2()).isEqualTo(20));
    }

    @Test
    void refusesTheSheetToOtherPostsAndOutsideItsStep() {
        assertThat(as(OFFICER).get(sheetPath()).statusCode()).isEqualTo(403);
        assertThat(as(BOARD).get("/assessments/" + assessment + "/objections/new").statusCode()).isEqualTo(409);

        HttpResponse<String> notConfirmed = as(FIRST).complete(task(), surveyed());
        assertThat(notConfirmed.statusCode()).as(notConfirmed.body()).isEqualTo(409);
        surveyedBy(FIRST);
        assertThat(as(FIRST).get(sheetPath()).statusCode()).isEqualTo(409);
    }

    @Test
    void givesTheRecheckToAnotherSurveyorAndShowsEverything() {
        surveyedBy(FIRST);
        assertThat(view().proposedClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(view().trace()).contains("classify-by-score", "PL3b.4");
        complete(HEAD, Answers.meeting(today(), 20, 10));
        complete(OFFICER, Answers.posted(today()));

        HttpResponse<String> form = as(OFFICER).get("/assessments/" + assessment + "/objections/new");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        Map<String, String> objection = new LinkedHashMap<>(Map.of("raisedBy", "Y Blin", "raisedOn", "32/13/2018",
                "content", "content"));
        HttpResponse<String> badDay = as(OFFICER).postForm("/assessments/" + assessment + "/objections/new", objection);
        assertThat(badDay.statusCode()).isEqualTo(400);
        assertThat(badDay.body()).contains("Y Blin", "32/13/2018");
        objection.put("raisedOn", DAY.format(today()));
        HttpResponse<String> raised = as(OFFICER).postForm("/assessments/" + assessment + "/objections/new", objection);
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(302);
        assertThat(view().state()).isEqualTo(AssessmentState.RECHECK);

        assertThat(as(FIRST).get(sheetPath()).statusCode()).isEqualTo(403);
        assertThat(as(FIRST).complete(task(), surveyed()).statusCode()).isEqualTo(403);
        surveyedBy(SECOND);
        complete(BOARD, Answers.settled("DISMISSED"));

        HttpResponse<String> panel = as(OFFICER).get("/tasks/" + task());
        assertThat(panel.statusCode()).as(panel.body()).isEqualTo(200);
        assertThat(panel.body()).contains("Y Blin", FIRST + " name", SECOND + " name", "50%");
        HttpResponse<String> page = as(OFFICER).get("/households/" + household);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Y Blin", "B1: ");
        assertThat(view().surveyors()).containsExactly(FIRST, SECOND);
    }

    private void surveyedBy(String surveyor) {
        HttpResponse<String> page = as(surveyor).get(sheetPath());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        HttpResponse<String> saved = as(surveyor).postForm(sheetPath(), confirmed(sheet(page)));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        complete(surveyor, surveyed());
    }

    private Map<String, Object> surveyed() {
        return Answers.fields("outcome", "SURVEYED", "surveyedOn", today().toString(), "sheetEntry", "SAVED");
    }

    private void complete(String username, Map<String, Object> answer) {
        HttpResponse<String> done = as(username).complete(task(), answer);
        assertThat(done.statusCode()).as("%s: %s", username, done.body()).isEqualTo(200);
    }

    /** A sheet that fits the household: three members, one of them a child, nobody insured. */
    private Map<String, String> sheet(HttpResponse<String> page, String... changes) {
        var version = java.util.regex.Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page.body());
        assertThat(version.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", version.group(1));
        fields.put("surveyedOn", DAY.format(today()));
        fields.put("floorArea", "40,5");
        List.of("SIZE_3", "DEPENDANTS_1", "EDU_LOWER", "JOB_NONE", "PENSION_NONE", "HOUSING_NONE_SOLID", "AREA_8_20",
                "KWH_UNDER_25", "WATER_OTHER", "TOILET_NONE")
            .forEach(option -> fields.put("row" + (fields.size() - 2), option));
        fields.put("dep_HEALTH_INSURANCE", "true");
        fields.put("dep_TOILET", "true");
        fields.put("cause_NO_LAND", "true");
        for (int at = 0; at < changes.length; at += 2) {
            fields.put(changes[at], changes[at + 1]);
        }
        return fields;
    }

    private static Map<String, String> confirmed(Map<String, String> fields) {
        fields.put("action", "CONFIRM");
        return fields;
    }

    private String sheetPath() {
        return "/assessments/" + assessment + "/sheet";
    }

    private String task() {
        return tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
    }

    private AssessmentView view() {
        return assessments.get(assessment);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Officer as(String username) {
        return officers.computeIfAbsent(username, name -> Officer.loggedIn(port, name));
    }

    private void officer(String username, Role role, UnitKey unit) {
        if (!accounts.exists(username)) {
            accounts.open(new OpenAccount(username, username + " name", passwords.encode("giamngheo")));
            accounts.assign(new AssignPost(username, new PostGroup(role, unit), role.code(), LocalDate.of(2016, 1, 1),
                    null));
        }
    }

    private static NewMember member(String name, String born, Relation relation) {
        return new NewMember(name, Gender.FEMALE, LocalDate.parse(born), relation, Ethnicity.EDE, null, false, false,
                false, false, false, false, false);
    }
}
