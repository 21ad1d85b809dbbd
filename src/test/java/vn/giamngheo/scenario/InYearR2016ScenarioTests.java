package vn.giamngheo.scenario;

import java.time.LocalDate;

/** Circular 17/2016 as it was first: the village head confirms the application. */
class InYearR2016ScenarioTests extends InYearRegimeScenario {

    @Override
    LocalDate day() {
        return LocalDate.of(2018, 11, 9);
    }

    @Override
    String commune() {
        return "ea-tu";
    }

    @Override
    Expected expected() {
        return new Expected("R2016", "MPS_2016", "RURAL", 7, true);
    }
}
