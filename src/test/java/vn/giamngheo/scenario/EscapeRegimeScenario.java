package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every end event of escape-certification in one regime, on the one deployed version of the diagrams. The regimes' classes
 * say the day and the commune; the clock is set back after each test.
 */
@ScenarioTest
abstract class EscapeRegimeScenario {

    @Autowired
    City city;
    @Autowired
    HouseholdRegister register;

    private Duration clock;

    abstract LocalDate day();

    abstract String commune();

    abstract String regime();

    /** Whether the request needs the village head's confirmation on that day. */
    abstract boolean villageHeadConfirms();

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
    void recognisesTheEscapeAndStartsTheThirtySixMonths() {
        InYearCase dossier = asked().toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised().delivered();

        dossier.assertEndedAt("endEvent_recognised");
        assertThat(dossier.column("regime_id", String.class)).isEqualTo(regime());
        assertThat(dossier.assessment("route", String.class)).isEqualTo("ESCAPE");
        assertThat(dossier.listed()).isEqualTo("NOT_POOR");
        assertThat(dossier.papers()).contains("APPLICATION_RECEIPT", "ESCAPE_DECISION").doesNotContain("CERTIFICATE",
                "RECOGNITION_DECISION");
        Map<String, Object> escape = city.jdbc().queryForMap("SELECT * FROM escape WHERE household_id = ?",
                dossier.family().id());
        assertThat(escape).containsEntry("movement", "ESCAPED_ABOVE").containsEntry("former_class", "POOR");
        LocalDate since = ((java.sql.Date) escape.get("since")).toLocalDate();
        assertThat(since).isEqualTo(city.today());
        assertThat(((java.sql.Date) escape.get("until")).toLocalDate()).isEqualTo(since.plusMonths(36));
    }

    @Test
    void refusesAHouseholdThatStaysUnderTheLine() {
        InYearCase dossier = asked().toBeSurveyed().assessed(true);
        HttpResponse<String> against = dossier.officer("officer").complete(dossier.task("userTask_draftDecision"),
                Answers.proposed("RECOGNISE"));
        assertThat(against.statusCode()).as(against.body()).isEqualTo(409);
        assertThat(against.body()).contains("không thể công nhận thoát nghèo");

        dossier.proposed("REFUSE").refused().delivered().assertEndedAt("endEvent_refused");
        assertThat(dossier.listed()).isEqualTo("POOR");
        assertThat(dossier.papers()).contains("ESCAPE_REPLY").doesNotContain("ESCAPE_DECISION");
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM escape WHERE household_id = ?", Integer.class,
                dossier.family().id())).isZero();
    }

    @Test
    void doesNotAccept() {
        asked().notAccepted().assertEndedAt("endEvent_notAccepted");
    }

    @Test
    void cannotSurvey() {
        InYearCase dossier = asked().toBeSurveyed().unavailable();
        assertThat(dossier.ends()).contains("endEvent_householdUnavailable");

        dossier.proposed("REFUSE").refused().delivered().assertEndedAt("endEvent_refused");
        assertThat(dossier.listed()).isEqualTo("POOR");
    }

    @Test
    void asksForTheVillageHeadsConfirmationOnlyWhileTheLawDoes() {
        City.Family family = ListedFamily.of(city, register, commune(), HouseholdClass.POOR);
        HttpResponse<String> without = InYearCase.startEscape(city, commune(), family, city.today(), false);

        assertThat(without.statusCode()).as(without.body()).isEqualTo(villageHeadConfirms() ? 400 : 200);
    }

    InYearCase asked() {
        return InYearCase.escaping(city, commune(), ListedFamily.of(city, register, commune(), HouseholdClass.POOR),
                villageHeadConfirms());
    }
}
