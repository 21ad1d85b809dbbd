package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;

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

    record Expected(String regime, String standard, String area, int postingDays, boolean villageHeadConfirms) {}

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

        dossier.surveyed(true).agreedInTheMeeting().posted();
        assertThat(city.jdbc().queryForMap("SELECT days, working_days FROM posting WHERE assessment_id = ?",
                dossier.column("assessment_id", java.util.UUID.class)))
            .containsEntry("days", expected().postingDays()).containsEntry("working_days", true);
        dossier.postingRunsOut().proposed("RECOGNISE").recognised().delivered();

        dossier.assertEndedAt("endEvent_recognised");
        assertThat(dossier.ends()).contains("endEvent_assessed");
        assertThat(dossier.listed()).isEqualTo("POOR");
        assertThat(dossier.papers()).contains("APPLICATION_RECEIPT", "RECOGNITION_DECISION", "CERTIFICATE");
    }

    @Test
    void refuses() {
        InYearCase dossier = applied().toBeSurveyed().assessed(false).proposed("REFUSE").refused().delivered();

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
        InYearCase dossier = applied().toBeSurveyed().surveyed(true).met(21, 10).surveyed(true).met(20, 10).posted()
            .objectionRaised().rechecked(false).settled("UPHELD").posted().postingRunsOut();

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

    InYearCase applied() {
        return InYearCase.applied(city, commune(), expected().villageHeadConfirms());
    }
}
