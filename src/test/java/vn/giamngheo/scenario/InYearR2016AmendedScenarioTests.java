package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Circular 17/2016 as amended by Circular 14/2018, from 10/11/2018: applications go straight to the commune. */
class InYearR2016AmendedScenarioTests extends InYearRegimeScenario {

    @Override
    LocalDate day() {
        return LocalDate.of(2018, 11, 10);
    }

    @Override
    String commune() {
        return "hoa-thuan";
    }

    @Override
    Expected expected() {
        return new Expected("R2016", "MPS_2016", "RURAL", 7, false);
    }

    @Test
    void anApplicationHandedInTheDayBeforeStillNeedsTheConfirmation() {
        City.Family family = city.family(commune());
        Officer clerk = city.officer("clerk." + commune());
        clerk.get("/applications/new?household=" + family.code());
        Map<String, String> form = new HashMap<>(Dossier.form(family.code(), family.head(), LocalDate.of(2018, 11, 9)));
        form.remove("villageHeadConfirmed");

        HttpResponse<String> without = clerk.postForm("/applications/new", form);
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("name=\"villageHeadConfirmed\"", "09/11/2018");

        form.put("villageHeadConfirmed", "true");
        assertThat(clerk.postForm("/applications/new", form).statusCode()).isEqualTo(302);
    }
}
