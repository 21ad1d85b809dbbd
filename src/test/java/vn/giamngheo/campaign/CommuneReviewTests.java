package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Order and borders of a campaign and of its communes and hamlets. */
class CommuneReviewTests {

    private static final UnitKey CITY = new UnitKey("643.2016");
    private static final UnitKey COMMUNE = new UnitKey("24178.2016");
    private static final LocalDate FIRST = LocalDate.of(2018, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
    private static final LocalDate POSTED_UNTIL = LocalDate.of(2018, 11, 9);
    private static final ReviewWindow LAW = new ReviewWindow(FIRST, LAST, Mark.VERIFIED, "source");
    private static final Instant NOW = Instant.parse("2018-10-01T03:00:00Z");

    private final Campaign campaign = Campaign.plan(CITY,
            new LawOfYear(RegimeId.R2016, StandardId.MPS_2016, "basis", LAW), "division", NOW);
    private final CommuneReview commune = new CommuneReview(campaign, COMMUNE, NOW);

    @Test
    void opensOnTheFirstAndOnTheLastDayOfItsPlanAndOnNoDayBesides() {
        for (LocalDate day : List.of(FIRST, LAST)) {
            Campaign one = Campaign.plan(CITY, new LawOfYear(RegimeId.R2016, StandardId.MPS_2016, "basis", LAW),
                    "division", NOW);
            one.open(FIRST, LAST, LAW, List.of(), day, "division", NOW);
            assertThat(one.state()).isEqualTo(CampaignState.OPEN);
        }
        for (LocalDate day : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
            assertThatThrownBy(() -> campaign.open(FIRST, LAST, LAW, List.of(), day, "division", NOW))
                .isInstanceOf(Conflict.class).hasMessage("refusal.campaign.outsideWindow");
        }
        assertThat(campaign.state()).isEqualTo(CampaignState.PLANNED);
    }

    @Test
    void keepsItsPlanWithinTheDaysOfTheLaw() {
        assertThatThrownBy(() -> campaign.open(FIRST.minusDays(1), LAST, LAW, List.of(), FIRST, "division", NOW))
            .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> campaign.open(FIRST, LAST.plusDays(1), LAW, List.of(), FIRST, "division", NOW))
            .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> campaign.open(LAST, FIRST, LAW, List.of(), FIRST, "division", NOW))
            .isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesTheHamletsThatNobodySurveysAndDoesNotOpenTwice() {
        assertThatThrownBy(() -> campaign.open(FIRST, LAST, LAW, List.of("Buon A", "Thon 2"), FIRST, "division", NOW))
            .isInstanceOfSatisfying(Conflict.class,
                    refused -> assertThat(refused.args()).containsExactly(2, "Buon A, Thon 2"));
        campaign.open(FIRST, LAST, LAW, List.of(), FIRST, "division", NOW);
        assertThatThrownBy(() -> campaign.open(FIRST, LAST, LAW, List.of(), FIRST, "division", NOW))
            .isInstanceOf(Conflict.class).hasMessage("refusal.campaign.wrongState");
    }

    @Test
    void closesOnlyWhenEveryCommuneHasDecided() {
        campaign.open(FIRST, LAST, LAW, List.of(), FIRST, "division", NOW);
        assertThatThrownBy(() -> campaign.close("done", List.of("Xa X"), "chair", NOW)).isInstanceOf(Conflict.class)
            .hasMessage("refusal.campaign.undecided");
        campaign.close("done", List.of(), "chair", NOW);
        assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
        assertThat(campaign.effectiveFrom()).isEqualTo(LocalDate.of(2019, 1, 1));
    }

    @Test
    void postingEndsTheDayAfterItsLastAndNotBefore() {
        posted();
        assertThatThrownBy(() -> commune.postingOver(POSTED_UNTIL, new Progress(1, 0), NOW))
            .isInstanceOf(Conflict.class);
        commune.postingOver(POSTED_UNTIL.plusDays(1), new Progress(1, 0), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.TO_REQUEST);
    }

    @Test
    void anObjectionHoldsBackOnlyTheHouseholdConcerned() {
        posted();
        commune.postingOver(POSTED_UNTIL.plusDays(1), new Progress(1, 5), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.TO_REQUEST);
    }

    @Test
    void waitsWhenEveryHouseholdIsUnderRecheck() {
        posted();
        commune.postingOver(POSTED_UNTIL.plusDays(1), new Progress(0, 2), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.WAITING);
        commune.householdsReady(NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.TO_REQUEST);
    }

    @Test
    void asksAgainForTheHouseholdsThatWereCheckedAgain() {
        toDecide(3, 1);
        commune.decided(new Progress(0, 1), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.WAITING);
        commune.householdsReady(NOW);
        commune.asked(NOW);
        assertThat(commune.round()).isEqualTo(2);
        commune.opinionGiven(1, new Progress(1, 0), NOW);
        commune.decided(new Progress(0, 0), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.DECIDED);
    }

    @Test
    void goesOnAtOnceWhenTheRecheckedAreReadyAlready() {
        toDecide(3, 0);
        commune.decided(new Progress(1, 0), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.TO_REQUEST);
    }

    @Test
    void decidesNothingWhenTheOpinionNamesAll() {
        posted();
        commune.postingOver(POSTED_UNTIL.plusDays(1), new Progress(2, 0), NOW);
        commune.asked(NOW);
        commune.opinionGiven(0, new Progress(0, 2), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.WAITING);
        assertThatThrownBy(() -> commune.decided(new Progress(0, 0), NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void skipsNoStep() {
        assertThatThrownBy(() -> commune.listConfirmed("board", NOW)).isInstanceOf(Conflict.class);
        commune.opened(NOW);
        assertThatThrownBy(() -> commune.posted(POSTED_UNTIL, NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> commune.asked(NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> commune.opinionDrafted("draft", "division", NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> commune.reopened(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void aHamletMeetsAfterItsSurveyAndSurveysAgainAfterAFailedMeeting() {
        HamletReview hamlet = new HamletReview(commune.id(), new UnitKey("24178.T1.2016"), NOW);
        assertThatThrownBy(() -> hamlet.agreed(NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> hamlet.surveyAgain(NOW)).isInstanceOf(Conflict.class);
        hamlet.surveyed("note", NOW);
        assertThatThrownBy(() -> hamlet.surveyed("note", NOW)).isInstanceOf(Conflict.class);
        hamlet.surveyAgain(NOW);
        assertThat(hamlet.round()).isEqualTo(2);
        hamlet.surveyed(null, NOW);
        hamlet.agreed(NOW);
        assertThat(hamlet.state()).isEqualTo(HamletReviewState.AGREED);
    }

    private void posted() {
        commune.opened(NOW);
        commune.listConfirmed("board", NOW);
        commune.hamletsAgreed(NOW);
        commune.posted(POSTED_UNTIL, NOW);
    }

    private void toDecide(int agreed, int named) {
        posted();
        commune.postingOver(POSTED_UNTIL.plusDays(1), new Progress(agreed + named, 0), NOW);
        commune.asked(NOW);
        commune.opinionGiven(agreed, new Progress(agreed, named), NOW);
        assertThat(commune.state()).isEqualTo(CommuneReviewState.TO_DECIDE);
    }

    @Test
    void aHamletMeetsOnlyAfterItsSecondLooksAndTheirSettlement() {
        HamletReview hamlet = new HamletReview(commune.id(), new UnitKey("24178.T1.2016"), NOW);
        assertThatThrownBy(() -> hamlet.closeToCutOff(NOW)).isInstanceOf(Conflict.class);
        hamlet.surveyed(null, NOW);
        hamlet.closeToCutOff(NOW);
        assertThatThrownBy(() -> hamlet.agreed(NOW)).isInstanceOf(Conflict.class);
        hamlet.crossChecked(NOW);
        hamlet.classesDiffer(NOW);
        assertThatThrownBy(() -> hamlet.agreed(NOW)).isInstanceOf(Conflict.class);
        hamlet.classesSettled(NOW);
        hamlet.agreed(NOW);

        assertThat(hamlet.state()).isEqualTo(HamletReviewState.AGREED);
        assertThat(hamlet.round()).isEqualTo(1);
    }
}
