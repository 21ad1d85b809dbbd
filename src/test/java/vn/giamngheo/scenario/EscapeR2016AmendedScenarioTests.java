package vn.giamngheo.scenario;

import java.time.LocalDate;

/** Escape under the procedure in force on that day. */
class EscapeR2016AmendedScenarioTests extends EscapeRegimeScenario {

    @Override
    LocalDate day() {
        return LocalDate.of(2018, 11, 12);
    }

    @Override
    String commune() {
        return "hoa-phu";
    }

    @Override
    String regime() {
        return "R2016";
    }

    @Override
    boolean villageHeadConfirms() {
        return false;
    }
}
