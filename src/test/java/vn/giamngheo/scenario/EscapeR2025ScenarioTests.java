package vn.giamngheo.scenario;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Escape under the procedure in force on that day. */
class EscapeR2025ScenarioTests extends EscapeRegimeScenario {

    @Override
    LocalDate day() {
        return LocalDate.of(2026, 3, 5);
    }

    @Override
    String commune() {
        return "tan-an";
    }

    @Override
    String regime() {
        return "R2025";
    }

    @Override
    boolean villageHeadConfirms() {
        return false;
    }

    @Test
    void opensTheCaseInTheWardOfToday() {
        InYearCase dossier = asked();

        assertThat(dossier.column("commune_key", String.class)).isEqualTo("24163.2025");
        assertThat(dossier.post()).isEqualTo("one-stop-clerk:24163.2025");
    }
}
