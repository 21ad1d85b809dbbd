package vn.giamngheo.scenario;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Escape under the procedure in force on that day. */
class EscapeR2021ScenarioTests extends EscapeRegimeScenario {

    @Override
    LocalDate day() {
        return LocalDate.of(2023, 3, 8);
    }

    @Override
    String commune() {
        return "hoa-khanh";
    }

    @Override
    String regime() {
        return "R2021";
    }

    @Override
    boolean villageHeadConfirms() {
        return false;
    }

    @Test
    void waitsForTheMonthlyBatch() {
        InYearCase dossier = asked().received();
        assertThat(dossier.column("review_from", LocalDate.class)).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(dossier.column("promised_on", LocalDate.class)).isEqualTo(LocalDate.of(2023, 3, 30));
        assertThat(dossier.openSteps()).as("nobody surveys before the batch begins").isEmpty();

        city.daysPass(7);
        city.runDueJobs();
        assertThat(dossier.openSteps()).containsExactly("userTask_surveyHousehold");
    }

    @Test
    void isSurveyedAtOnceOnTheDayOfTheBatchAndNextMonthTheDayAfter() {
        city.travelTo(LocalDate.of(2023, 3, 15));
        assertThat(asked().received().openSteps()).containsExactly("userTask_surveyHousehold");

        city.travelTo(LocalDate.of(2023, 3, 16));
        InYearCase dayAfter = asked().received();
        assertThat(dayAfter.openSteps()).isEmpty();
        assertThat(dayAfter.column("review_from", LocalDate.class)).isEqualTo(LocalDate.of(2023, 4, 15));
    }
}
