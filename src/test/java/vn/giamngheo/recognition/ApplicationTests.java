package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.Conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApplicationTests {

    @Test
    void goesFromTheDeskToTheHouseholdsHands() {
        Application application = AnApplication.drafted();

        application.decided(DecisionOutcome.RECOGNISED);
        application.delivered(AnApplication.NOW);

        assertThat(application.state()).isEqualTo(ApplicationState.RECOGNISED);
        assertThat(application.closedAt()).isEqualTo(AnApplication.NOW);
    }

    @Test
    void entersItsProcessOnce() {
        Application application = AnApplication.registered();
        application.enterProcess(AnApplication.NOW);

        assertThatThrownBy(() -> application.enterProcess(AnApplication.NOW)).isInstanceOf(Conflict.class)
            .hasMessage("refusal.recognition.processRunning");
    }

    @Test
    void isOverWhenNotAccepted() {
        Application application = AnApplication.registered();

        application.rejectAtDesk(AnApplication.TODAY, "Thiếu giấy tờ tùy thân", null, AnApplication.NOW);

        assertThat(application.closedAt()).isNotNull();
        assertRefused(() -> application.receive("02/TNHS", AnApplication.TODAY, null, null, null));
    }

    @Test
    void isTakenInAgainAfterTheOfficerSentItBack() {
        Application application = AnApplication.received();
        application.screened(ScreeningOutcome.RETURNED);

        application.receive("02/TNHS", AnApplication.TODAY.plusDays(1), null, null, null);

        assertThat(application.state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(application.receiptNumber()).isEqualTo("02/TNHS");
    }

    @Test
    void isNotScreenedTwice() {
        Application application = AnApplication.received();
        application.screened(ScreeningOutcome.NO_REVIEW);

        assertRefused(() -> application.screened(ScreeningOutcome.REVIEW));
    }

    @Test
    void isAssessedAgainWhenTheOfficerWantsItSurveyedAgain() {
        Application application = AnApplication.underAssessment();
        UUID second = UUID.randomUUID();

        application.assessAgain();
        application.assess(second, AnApplication.TODAY);

        assertThat(application.state()).isEqualTo(ApplicationState.ASSESSING);
        assertThat(application.assessmentId()).isEqualTo(second);
    }

    @Test
    void isNotDecidedBeforeADraft() {
        Application application = AnApplication.underAssessment();

        assertRefused(() -> application.decided(DecisionOutcome.RECOGNISED));
    }

    @Test
    void isNotDecidedTwice() {
        Application application = AnApplication.drafted();
        application.decided(DecisionOutcome.REFUSED);

        assertRefused(() -> application.decided(DecisionOutcome.RECOGNISED));
    }

    @Test
    void isDraftedAgainAfterTheChairSentItBack() {
        Application application = AnApplication.drafted();

        application.draftReturned();
        application.drafted();

        assertThat(application.state()).isEqualTo(ApplicationState.DRAFTED);
    }

    @Test
    void isNotDeliveredBeforeAResultNorTwice() {
        Application undecided = AnApplication.drafted();
        Application screenedOut = AnApplication.received();
        screenedOut.screened(ScreeningOutcome.NO_REVIEW);
        screenedOut.delivered(AnApplication.NOW);

        assertRefused(() -> undecided.delivered(AnApplication.NOW));
        assertRefused(() -> screenedOut.delivered(AnApplication.NOW));
    }

    @Test
    void isNotReviewedBeforeItsBatchBegins() {
        Application application = AnApplication.registered();
        LocalDate start = AnApplication.TODAY.plusDays(9);
        application.receive("01/TNHS", AnApplication.TODAY, start, start.plusDays(15), null);
        application.screened(ScreeningOutcome.REVIEW);

        assertThat(application.awaitsBatch(start.minusDays(1))).isTrue();
        assertThatThrownBy(() -> application.assess(UUID.randomUUID(), start.minusDays(1))).isInstanceOf(Conflict.class)
            .hasMessage("refusal.recognition.batchNotOpen");
        assertThat(application.awaitsBatch(start)).isFalse();
        application.assess(UUID.randomUUID(), start);
        assertThat(application.state()).isEqualTo(ApplicationState.ASSESSING);
    }

    @Test
    void isForTheListOfTheYearInWhichItsBatchBegins() {
        Application application = AnApplication.registered();
        assertThat(application.policyYear()).isEqualTo(AnApplication.TODAY.getYear());

        LocalDate start = AnApplication.TODAY.plusYears(1).withDayOfYear(15);
        application.receive("01/TNHS", AnApplication.TODAY, start, null, null);

        assertThat(application.policyYear()).isEqualTo(AnApplication.TODAY.getYear() + 1);
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Conflict.class).hasMessage("refusal.recognition.wrongState");
    }
}
