package vn.giamngheo.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import vn.giamngheo.shared.time.ApplicationClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Decision 24/2021: batches from the 15th of each month, 15 days from there, no opinion from above (Art. 5). */
class InYearR2021ScenarioTests extends InYearRegimeScenario {

    @Override
    LocalDate day() {
        return LocalDate.of(2023, 3, 8);
    }

    @Override
    String commune() {
        return "hoa-xuan";
    }

    @Override
    Expected expected() {
        return new Expected("R2021", "MPS_2022", "RURAL", 3, false);
    }

    @Test
    void countsItsTermsFromTheStartOfTheBatch() {
        InYearCase dossier = applied().received();
        assertThat(dossier.column("review_from", LocalDate.class)).isEqualTo(LocalDate.of(2023, 3, 15));
        assertThat(dossier.column("promised_on", LocalDate.class)).isEqualTo(LocalDate.of(2023, 3, 30));
        String page = dossier.officer("clerk").get("/applications/" + dossier.id()).body();
        assertThat(page).contains("15/03/2023", "30/03/2023");

        dossier.screened(2);
        assertThat(dossier.openSteps()).isEmpty();
        city.daysPass(6);
        city.runDueJobs();
        assertThat(dossier.openSteps()).as("on the 14th").isEmpty();
        city.daysPass(1);
        city.runDueJobs();
        assertThat(dossier.openSteps()).containsExactly("userTask_surveyHousehold");
        ZonedDateTime due = city.jdbc().queryForObject("SELECT due_at FROM task_item WHERE case_id = ?",
                java.sql.Timestamp.class, dossier.id()).toInstant().atZone(ApplicationClock.ZONE);
        assertThat(due).isEqualTo(LocalDate.of(2023, 3, 17).atTime(LocalTime.of(17, 0)).atZone(ApplicationClock.ZONE));
    }

    @Test
    void isReviewedAtOnceWhenTakenInOnTheDayOfTheBatchAndNextMonthTheDayAfter() {
        city.travelTo(LocalDate.of(2023, 3, 15));
        InYearCase onTheDay = applied().received().screened(2);
        assertThat(onTheDay.openSteps()).containsExactly("userTask_surveyHousehold");

        city.travelTo(LocalDate.of(2023, 3, 16));
        InYearCase theDayAfter = applied().received().screened(2);
        assertThat(theDayAfter.openSteps()).isEmpty();
        assertThat(theDayAfter.column("review_from", LocalDate.class)).isEqualTo(LocalDate.of(2023, 4, 15));
    }

    @Test
    void aBatchThatBeganWhileTheOfficerScreenedIsNotAwaited() {
        InYearCase dossier = applied().received();
        city.travelTo(LocalDate.of(2023, 3, 20));

        dossier.screened(2);

        assertThat(dossier.openSteps()).containsExactly("userTask_surveyHousehold");
        assertThat(dossier.column("promised_on", LocalDate.class)).isEqualTo(LocalDate.of(2023, 3, 30));
    }

    @Test
    void theBatchOfJanuaryIsForTheListAndTheStandardOfTheNewYear() {
        city.travelTo(LocalDate.of(2021, 12, 16));
        InYearCase january = applied().toBeSurveyed();
        assertThat(january.assessment("policy_year", Integer.class)).isEqualTo(2022);
        assertThat(january.assessment("standard_id", String.class)).isEqualTo("MPS_2022");

        city.travelTo(LocalDate.of(2021, 12, 15));
        InYearCase december = applied().toBeSurveyed();
        assertThat(december.column("regime_id", String.class)).isEqualTo("R2021");
        assertThat(december.assessment("standard_id", String.class)).isEqualTo("MPS_2016");
    }
}
