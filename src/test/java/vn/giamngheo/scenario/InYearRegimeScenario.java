package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every end event of in-year-recognition and of household-assessment in one regime, on the one deployed version of the
 * diagrams. The regimes' classes say the day, the commune and what is theirs alone; the clock is set back after each test.
 */
@ScenarioTest
abstract class InYearRegimeScenario {

    @Autowired
    City city;

    private Duration clock;

    /** Day on which the households apply. */
    abstract LocalDate day();

    /** Slug of the accounts' commune. */
    abstract String commune();

    /** Regime and standard that the day selects, days of posting. */
    abstract Expected expected();

    record Expected(String regime, String standard, String area, int postingDays, boolean villageHeadConfirms,
            boolean postsBeforeDecision) {

        Expected(String regime, String standard, String area, int postingDays, boolean villageHeadConfirms) {
            this(regime, standard, area, postingDays, villageHeadConfirms, true);
        }
    }

    @BeforeEach
    void travel() {
        clock = city.travelTo(day());
    }

    @AfterEach
    void returnHome() {
        city.projectionEqualsEngine();
        city.restore(clock);
    }

    @Test
    void recognises() {
        InYearCase dossier = applied().toBeSurveyed();
        assertThat(dossier.column("regime_id", String.class)).isEqualTo(expected().regime());
        assertThat(dossier.assessment("standard_id", String.class)).isEqualTo(expected().standard());
        assertThat(dossier.assessment("area_type", String.class)).isEqualTo(expected().area());

        dossier.surveyed(true).agreedInTheMeeting();
        if (expected().postsBeforeDecision()) {
            dossier.posted();
            assertPosted(dossier);
            dossier.postingRunsOut();
        }
        dossier.proposed("RECOGNISE").recognised();
        assertPosted(dossier);
        dossier.delivered();

        dossier.assertEndedAt("endEvent_recognised");
        assertThat(dossier.ends()).contains("endEvent_assessed");
        assertThat(dossier.listed()).isEqualTo("POOR");
        assertThat(dossier.papers()).contains("APPLICATION_RECEIPT", "RECOGNITION_DECISION", "CERTIFICATE");
    }

    private void assertPosted(InYearCase dossier) {
        assertThat(city.jdbc().queryForMap("SELECT days, working_days FROM posting WHERE assessment_id = ?",
                dossier.column("assessment_id", java.util.UUID.class)))
            .containsEntry("days", expected().postingDays()).containsEntry("working_days", true);
    }

    /** Surveyed and agreed on; posted without an objection where the regime posts before the decision. */
    private InYearCase assessed(InYearCase dossier, boolean poor) {
        return expected().postsBeforeDecision() ? dossier.assessed(poor) : dossier.surveyed(poor).agreedInTheMeeting();
    }

    @Test
    void refuses() {
        InYearCase dossier = assessed(applied().toBeSurveyed(), false).proposed("REFUSE").refused().delivered();

        dossier.assertEndedAt("endEvent_refused");
        assertThat(dossier.papers()).contains("REPLY_WITH_REASONS").doesNotContain("CERTIFICATE");
    }

    @Test
    void screensOut() {
        InYearCase dossier = applied().received().screened(3).delivered();

        dossier.assertEndedAt("endEvent_screenedOut");
        assertThat(dossier.papers()).contains("REPLY_WITH_REASONS");
    }

    @Test
    void doesNotAccept() {
        applied().notAccepted().assertEndedAt("endEvent_notAccepted");
    }

    @Test
    void cannotSurvey() {
        InYearCase dossier = applied().toBeSurveyed().unavailable();
        assertThat(dossier.ends()).contains("endEvent_householdUnavailable");

        dossier.proposed("REFUSE").refused().delivered().assertEndedAt("endEvent_refused");
    }

    @Test
    void meetsAgainUnderHalfAgreementAndRechecksAfterAnObjection() {
        InYearCase dossier = applied().toBeSurveyed().surveyed(true).met(21, 10).surveyed(true).met(20, 10);
        if (!expected().postsBeforeDecision()) {
            assertThat(dossier.openSteps()).containsExactly("userTask_draftDecision");
            return;
        }
        dossier.posted().objectionRaised().rechecked(false).settled("UPHELD").posted().postingRunsOut();

        assertThat(dossier.ends()).containsExactly("endEvent_assessed");
        dossier.proposed("REFUSE").refused().delivered().assertEndedAt("endEvent_refused");
    }

    @Test
    void asksForTheVillageHeadsConfirmationOnlyWhileTheLawDoes() {
        City.Family family = city.family(commune());
        String page = city.officer("clerk." + commune()).get("/applications/new?household=" + family.code()).body();
        assertThat(page.contains("name=\"villageHeadConfirmed\"")).isEqualTo(expected().villageHeadConfirms());

        HttpResponse<String> without = InYearCase.start(city, commune(), family, city.today(), false);
        assertThat(without.statusCode()).as(without.body()).isEqualTo(expected().villageHeadConfirms() ? 400 : 200);
    }

    /** Camunda Tasklist and other clients of the engine are given the quick sheet and the score sheet of the case's standard. */
    @Test
    void isScreenedAndSurveyedByAnotherClientWithTheSheetsOfItsStandard() {
        InYearCase dossier = applied().received();
        String screening = dossier.task("userTask_screenApplication");
        assertThat(keys(deployedForm(dossier.username("officer"), screening), "tick"))
            .hasSize(9).startsWith("tick1").endsWith("tick9");

        dossier.screened(2).batchBegun();
        String survey = dossier.task("userTask_surveyHousehold");
        JsonNode form = deployedForm(dossier.username("surveyor1"), survey);
        List<String> asked = city.jdbc().queryForList(
                "SELECT 'dep_' || code FROM deprivation_indicator WHERE standard_id = ? ORDER BY ordinal", String.class,
                expected().standard());
        assertThat(keys(form, "dep_")).isEqualTo(asked);
        assertThat(form).isEqualTo(json(dossier.officer("surveyor1").get("/tasks/" + survey + "/form").body()));

        Map<String, Object> answer = dossier.sheet(true);
        answer.put("dep_CHILD_SCHOOLING", true);
        answer.put("dep_EMPLOYMENT", true);
        answer.put("dep_HEALTH_CARE_ACCESS", true);
        long deprived = asked.stream().filter(field -> Boolean.TRUE.equals(answer.get(field))).count();
        HttpResponse<String> done = city.engineRest(dossier.username("surveyor1")).complete(survey, answer);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(city.jdbc().queryForObject("SELECT b2 FROM survey WHERE assessment_id = ?", Integer.class,
                dossier.column("assessment_id", java.util.UUID.class))).isEqualTo(10 * (int) deprived);
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM act_ru_variable v JOIN act_ru_execution e ON e.id_ = v.proc_inst_id_
                WHERE e.business_key_ = ? AND (v.name_ LIKE 'dep%' OR v.name_ LIKE 'row%')""", Integer.class,
                dossier.column("assessment_id", java.util.UUID.class).toString())).isZero();
        city.projectionEqualsEngine();
    }

    private JsonNode deployedForm(String username, String task) {
        HttpResponse<String> form = city.engineRest(username).get("/task/" + task + "/deployed-form");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return json(form.body());
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        }
        catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(body, unreadable);
        }
    }

    private static List<String> keys(JsonNode form, String start) {
        return form.findValuesAsText("key").stream().filter(key -> key.startsWith(start)).toList();
    }

    InYearCase applied() {
        return InYearCase.applied(city, commune(), expected().villageHeadConfirms());
    }
}
