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
        return new Expected("R2016", "MPS_2016", "RURAL", 7, false, false);
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

    /** 10/11/2018 is a Saturday: seven working days end on Tuesday, the 20th. */
    @Test
    void promisesTheResultWithinSevenWorkingDaysOfTheReceiptAndPostsTheDecision() {
        InYearCase dossier = applied().received();
        assertThat(dossier.column("promised_on", LocalDate.class)).isEqualTo(LocalDate.of(2018, 11, 20));
        String receipt = Pdf.text(dossier.officer("clerk")
            .download("/papers/" + dossier.column("receipt_paper_id", java.util.UUID.class)).body(), "receipt-2018-11-10");
        assertThat(receipt).contains("20/11/2018");

        city.travelTo(LocalDate.of(2018, 11, 20));
        dossier.screened(2).surveyed(true).agreedInTheMeeting();
        assertThat(dossier.openSteps()).containsExactly("userTask_draftDecision");
        assertThat(dossier.assessment("state", String.class)).isEqualTo("ASSESSED");
        dossier.proposed("RECOGNISE").recognised();

        String posted = new Visitor(city.port(), "127.0.9.41").get("/posted/" + commune()).body();
        assertThat(posted).contains(dossier.family().head(), "29/11/2018");
        city.travelTo(LocalDate.of(2018, 11, 30));
        assertThat(new Visitor(city.port(), "127.0.9.41").get("/posted/" + commune()).body()).doesNotContain(dossier.family().head());
        dossier.delivered().assertEndedAt("endEvent_recognised");
    }

    @Test
    void keepsThePostingBeforeTheDecisionForAnApplicationOfTheDayBefore() {
        city.travelTo(LocalDate.of(2018, 11, 9));
        InYearCase dossier = InYearCase.applied(city, commune(), true).received();
        city.travelTo(LocalDate.of(2018, 11, 12));
        assertThat(dossier.column("promised_on", LocalDate.class)).isNull();

        dossier.screened(2).surveyed(true).agreedInTheMeeting();

        assertThat(dossier.openSteps()).containsExactly("userTask_postPublicly");
    }
}
