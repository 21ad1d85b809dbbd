package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.review.AnAssessment.APPLIED;
import static vn.giamngheo.review.AnAssessment.FIRST_SURVEYOR;
import static vn.giamngheo.review.AnAssessment.LAST_DAY;
import static vn.giamngheo.review.AnAssessment.MET;
import static vn.giamngheo.review.AnAssessment.NOW;
import static vn.giamngheo.review.AnAssessment.POSTED;
import static vn.giamngheo.review.AnAssessment.SECOND_SURVEYOR;
import static vn.giamngheo.review.AnAssessment.SURVEYED;
import static vn.giamngheo.review.AnAssessment.minutes;
import static vn.giamngheo.review.AnAssessment.objection;
import static vn.giamngheo.review.AnAssessment.sheet;
import static vn.giamngheo.review.AnAssessment.term;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.time.ApplicationClock;

class AssessmentTests {

    @Test
    void goesFromSurveyToTheEndOfThePosting() {
        Assessment assessment = new AnAssessment().posted().it;

        assessment.postingOver(LAST_DAY.plusDays(1), NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.ASSESSED);
        AssessmentView view = assessment.view();
        assertThat(view.proposedClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(view.b1()).isEqualTo(110);
        assertThat(view.deprivations()).containsExactly("TELECOM", "TOILET");
        assertThat(view.surveyors()).containsExactly(FIRST_SURVEYOR);
    }

    @Test
    void surveyOnTheDayOfTheApplicationCounts() {
        Assessment assessment = new AnAssessment().it;

        assessment.saveSheet(sheet(APPLIED), FIRST_SURVEYOR, APPLIED, NOW);

        assertThat(assessment.currentSheet()).isPresent();
    }

    @Test
    void refusesSurveyBeforeTheApplicationOrInTheFuture() {
        Assessment assessment = new AnAssessment().it;

        assertField(() -> assessment.saveSheet(sheet(APPLIED.minusDays(1)), FIRST_SURVEYOR, SURVEYED, NOW),
                "surveyedOn", "refusal.review.surveyBeforeApplication");
        assertField(() -> assessment.saveSheet(sheet(SURVEYED.plusDays(1)), FIRST_SURVEYOR, SURVEYED, NOW),
                "surveyedOn", "refusal.review.dayInFuture");
        assertField(() -> assessment.unavailable("moved", SURVEYED.plusDays(1), SURVEYED, NOW), "surveyedOn",
                "refusal.review.dayInFuture");
    }

    @Test
    void refusesToCompleteTheSurveyBeforeTheSheetIsConfirmed() {
        Assessment assessment = new AnAssessment().it;
        assessment.saveSheet(sheet(SURVEYED), FIRST_SURVEYOR, SURVEYED, NOW);

        assertKey(() -> assessment.surveyed(FIRST_SURVEYOR, SURVEYED, null, NOW), Conflict.class,
                "refusal.review.sheetNotConfirmed");
    }

    @Test
    void aConfirmedSheetThatIsSavedAgainHasToBeConfirmedAgain() {
        Assessment assessment = new AnAssessment().confirmedBy(FIRST_SURVEYOR).it;

        assessment.saveSheet(sheet(SURVEYED), FIRST_SURVEYOR, SURVEYED, NOW);

        assertThat(assessment.view().surveys()).singleElement()
            .satisfies(survey -> assertThat(survey.b1()).isNull())
            .satisfies(survey -> assertThat(survey.state()).isEqualTo(SurveyState.DRAFT));
    }

    @Test
    void onlyTheSurveyorOfTheSheetCompletesTheStepOnItsDay() {
        Assessment assessment = new AnAssessment().confirmedBy(FIRST_SURVEYOR).it;

        assertKey(() -> assessment.surveyed(SECOND_SURVEYOR, SURVEYED, null, NOW), NotPermitted.class,
                "refusal.review.sheetOfColleague");
        assertField(() -> assessment.surveyed(FIRST_SURVEYOR, SURVEYED.plusDays(1), null, NOW), "surveyedOn",
                "refusal.review.dayDiffersFromSheet");
    }

    @Test
    void classifiesEverySheetOnce() {
        Assessment assessment = new AnAssessment().classified().it;

        assertKey(() -> assessment.classified(AnAssessment.found(HouseholdClass.NOT_POOR), false, NOW), Conflict.class,
                "refusal.review.nothingToClassify");
    }

    @ParameterizedTest
    @CsvSource({ "40, 20, AGREED", "41, 20, NOT_AGREED", "41, 21, AGREED", "1, 1, AGREED", "1, 0, NOT_AGREED",
        "201, 100, NOT_AGREED", "200, 100, AGREED" })
    void countsAgreementAgainstAllAttendees(int attendees, int agreeing, MeetingOutcome expected) {
        Assessment assessment = new AnAssessment().classified().it;

        VillageMeeting meeting = assessment.meetingHeld(minutes(attendees, agreeing, 0), 50, "head", MET, NOW);

        assertThat(meeting.outcome()).isEqualTo(expected);
    }

    @Test
    void neverShowsMoreAgreementThanThereWas() {
        Assessment assessment = new AnAssessment().classified().it;

        MeetingView meeting = assessment.meetingHeld(minutes(40_001, 20_000, 0), 50, "head", MET, NOW).view();

        assertThat(meeting.outcome()).isEqualTo(MeetingOutcome.NOT_AGREED);
        assertThat(meeting.agreementPercent()).isEqualByComparingTo("49.99");
    }

    @Test
    void refusesCountsThatNoMeetingHas() {
        Assessment assessment = new AnAssessment().classified().it;

        assertField(() -> assessment.meetingHeld(minutes(0, 0, 0), 50, "head", MET, NOW), "attendees",
                "refusal.review.noAttendees");
        assertField(() -> assessment.meetingHeld(minutes(10, 6, 5), 50, "head", MET, NOW), "agreeing",
                "refusal.review.moreVotesThanAttendees");
        assertField(() -> assessment.meetingHeld(minutes(10, -1, 5), 50, "head", MET, NOW), "agreeing",
                "refusal.review.negativeCount");
        assertField(() -> assessment.meetingHeld(minutes(10, 5, 0), 50, "head", MET.minusDays(1), NOW), "heldOn",
                "refusal.review.dayInFuture");
        assertThat(assessment.view().meetings()).isEmpty();
    }

    @Test
    void refusesMeetingBeforeTheSurvey() {
        Assessment assessment = new AnAssessment().classified().it;
        MeetingMinutes early = new MeetingMinutes(SURVEYED.minusDays(1), "house", "secretary", 10, 5, 0, "agreed");

        assertField(() -> assessment.meetingHeld(early, 50, "head", MET, NOW), "heldOn",
                "refusal.review.meetingBeforeSurvey");
    }

    @Test
    void tooLittleAgreementOpensANewRoundAndKeepsTheOld() {
        Assessment assessment = new AnAssessment().classified().it;

        assessment.meetingHeld(minutes(40, 19, 21), 50, "head", MET, NOW);
        assessment.saveSheet(sheet(MET), SECOND_SURVEYOR, MET, NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.OPENED);
        assertThat(assessment.view().meetings()).hasSize(1);
        assertThat(assessment.view().surveys()).extracting(SurveyView::round).containsExactly(1, 2);
        assertThat(assessment.view().surveys().get(0).b1()).isEqualTo(110);
        assertThat(assessment.lastSurveyToRepeat()).isPresent();
    }

    @Test
    void sendsTheSheetBackWithAReason() {
        Assessment assessment = new AnAssessment().classified().it;

        assessment.returnedToSurvey("wrong number of members", "head", NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.OPENED);
        assertThat(assessment.view().meetings()).singleElement()
            .satisfies(meeting -> assertThat(meeting.reason()).isEqualTo("wrong number of members"))
            .satisfies(meeting -> assertThat(meeting.outcome()).isEqualTo(MeetingOutcome.RETURNED));
    }

    @Test
    void sendsTheResultBackToTheMeetingInsteadOfPostingIt() {
        Assessment assessment = new AnAssessment().agreed().it;

        assessment.returnedToMeeting(NOW);
        assessment.meetingHeld(minutes(40, 20, 0), 50, "head", MET, NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.MEETING_AGREED);
        assertThat(assessment.view().meetings()).hasSize(2);
    }

    @Test
    void postingIsOverAtMidnightAfterItsLastDay() {
        assertThat(term(POSTED).overAt(ApplicationClock.ZONE)).isEqualTo("2018-09-19T00:00:00+07:00");
    }

    @Test
    void refusesToPostBeforeTheMeetingInTheFutureOrWhenNobodyCouldObjectAnyMore() {
        Assessment assessment = new AnAssessment().agreed().it;

        assertField(() -> post(assessment, MET.minusDays(1), POSTED), "postedOn", "refusal.review.postedTooEarly");
        assertField(() -> post(assessment, POSTED.plusDays(1), POSTED), "postedOn", "refusal.review.dayInFuture");
        assertField(() -> post(assessment, POSTED, LAST_DAY.plusDays(1)), "postedOn",
                "refusal.review.postingAlreadyOver");
        post(assessment, POSTED, LAST_DAY);
        assertThat(assessment.state()).isEqualTo(AssessmentState.POSTED);
    }

    @Test
    void refusesToPostWithoutAgreement() {
        Assessment assessment = new AnAssessment().classified().it;

        assertKey(() -> post(assessment, POSTED, POSTED), Conflict.class, "refusal.review.notBeforePosting");
    }

    @Test
    void neverEndsThePostingBeforeItsLastDayIsOver() {
        Assessment assessment = new AnAssessment().posted().it;

        assertKey(() -> assessment.postingOver(LAST_DAY, NOW), Conflict.class, "refusal.review.postingNotOver");
        assertThat(assessment.state()).isEqualTo(AssessmentState.POSTED);
    }

    @Test
    void takesObjectionsOnTheLastDayAndNoLater() {
        Assessment last = new AnAssessment().posted().it;
        Assessment late = new AnAssessment().posted().it;

        last.objectionRaised(objection(LAST_DAY), "clerk", LAST_DAY, NOW);

        assertThat(last.state()).isEqualTo(AssessmentState.RECHECK);
        assertKey(() -> late.objectionRaised(objection(LAST_DAY), "clerk", LAST_DAY.plusDays(1), NOW), Conflict.class,
                "refusal.review.objectionTooLate");
    }

    @Test
    void refusesObjectionsOutsideThePosting() {
        Assessment posted = new AnAssessment().posted().it;

        assertKey(() -> new AnAssessment().agreed().it.objectionRaised(objection(POSTED), "clerk", POSTED, NOW),
                Conflict.class, "refusal.review.notPosted");
        assertKey(() -> new AnAssessment().objectedTo().it.objectionRaised(objection(POSTED), "clerk", POSTED, NOW),
                Conflict.class, "refusal.review.notPosted");
        assertField(() -> posted.objectionRaised(objection(POSTED.minusDays(1)), "clerk", POSTED, NOW), "raisedOn",
                "refusal.review.objectionBeforePosting");
        assertField(() -> posted.objectionRaised(objection(POSTED.plusDays(1)), "clerk", POSTED, NOW), "raisedOn",
                "refusal.review.dayInFuture");
    }

    @Test
    void givesTheRecheckToAnotherSurveyor() {
        Assessment assessment = new AnAssessment().objectedTo().it;

        assertKey(() -> assessment.checkSheetOpenFor(FIRST_SURVEYOR), NotPermitted.class,
                "refusal.review.recheckByEarlierSurveyor");
        assertKey(() -> assessment.saveSheet(sheet(POSTED), FIRST_SURVEYOR, POSTED, NOW), NotPermitted.class,
                "refusal.review.recheckByEarlierSurveyor");
        assessment.checkSheetOpenFor(SECOND_SURVEYOR);
        assertThat(assessment.lastSurveyToRepeat()).isEmpty();
    }

    @Test
    void whoRecheckedCanStillCompleteHisOwnRecheck() {
        Assessment assessment = new AnAssessment().rechecked().it;

        assertThat(assessment.surveyors()).containsExactly(FIRST_SURVEYOR, SECOND_SURVEYOR);
        assertThat(assessment.isSheetOpen()).isFalse();
        assertThat(assessment.view().proposedClass()).isEqualTo(HouseholdClass.POOR);
    }

    @Test
    void anUpheldObjectionMakesTheRecheckCount() {
        Assessment assessment = new AnAssessment().rechecked().it;

        assessment.settled(ObjectionOutcome.UPHELD, "the car is his", "board.ea-kao", NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.SETTLED);
        assertThat(assessment.view().proposedClass()).isEqualTo(HouseholdClass.NEAR_POOR);
        assertThat(assessment.view().b1()).isEqualTo(135);
    }

    @Test
    void aDismissedObjectionLeavesTheEarlierSheet() {
        Assessment assessment = new AnAssessment().rechecked().it;

        assessment.settled(ObjectionOutcome.DISMISSED, "the car is not his", "board.ea-kao", NOW);

        assertThat(assessment.view().proposedClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(assessment.view().b1()).isEqualTo(110);
    }

    @Test
    void isPostedAgainAfterTheObjectionAndThenDone() {
        Assessment assessment = new AnAssessment().rechecked().it;
        assessment.settled(ObjectionOutcome.DISMISSED, "wrong", "board.ea-kao", NOW);

        assertKey(() -> assessment.postingOver(LAST_DAY.plusDays(1), NOW), Conflict.class, "refusal.review.notPosted");
        post(assessment, POSTED, POSTED);
        assessment.postingOver(LAST_DAY.plusDays(1), NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.ASSESSED);
        assertThat(assessment.view().postings()).hasSize(2);
    }

    @Test
    void refusesToSettleBeforeTheRecheckAndByASurveyor() {
        Assessment before = new AnAssessment().objectedTo().it;
        Assessment after = new AnAssessment().rechecked().it;

        assertKey(() -> before.settled(ObjectionOutcome.UPHELD, "right", "board.ea-kao", NOW), Conflict.class,
                "refusal.review.notRecheckedYet");
        assertKey(() -> after.settled(ObjectionOutcome.UPHELD, "right", SECOND_SURVEYOR, NOW), NotPermitted.class,
                "refusal.review.surveyorMayNotSettle");
    }

    @Test
    void aHouseholdThatCannotBeSurveyedEndsTheAssessment() {
        Assessment assessment = new AnAssessment().it;

        assessment.unavailable("moved away", SURVEYED, SURVEYED, NOW);

        assertThat(assessment.state()).isEqualTo(AssessmentState.UNAVAILABLE);
        assertKey(() -> assessment.checkSheetOpenFor(FIRST_SURVEYOR), Conflict.class, "refusal.review.sheetClosed");
        assertKey(() -> new AnAssessment().objectedTo().it.unavailable("away", SURVEYED, SURVEYED, NOW),
                Conflict.class, "refusal.review.notBeingSurveyed");
    }

    @Test
    void refusesAnActOnAVersionChangedMeanwhile() {
        assertKey(() -> new AnAssessment().it.checkVersion(7), Conflict.class, "refusal.review.changedMeanwhile");
    }

    @Test
    void aSheetNearACutOffGoesToAnotherSurveyorWhoStartsBlank() {
        Assessment assessment = new AnAssessment().nearCutOff().it;

        assertThat(assessment.state()).isEqualTo(AssessmentState.CROSS_CHECK);
        assertThat(assessment.sheetKind()).isEqualTo(SurveyKind.CROSS_CHECK);
        assertThat(assessment.lastSurveyToRepeat()).isEmpty();
        assertThat(assessment.view().proposedClass()).isEqualTo(HouseholdClass.POOR);
        assertKey(() -> assessment.checkSheetOpenFor(FIRST_SURVEYOR), NotPermitted.class,
                "refusal.review.crossCheckByFirstSurveyor");
        assertKey(() -> assessment.saveSheet(sheet(MET), FIRST_SURVEYOR, MET, NOW), NotPermitted.class,
                "refusal.review.crossCheckByFirstSurveyor");
        assertKey(() -> assessment.meetingHeld(minutes(10, 10, 0), 50, "head", MET, NOW), Conflict.class,
                "refusal.review.notBeforeMeeting");
    }

    @Test
    void twoSheetsOfOneClassGoOnWithTheFirstAndKeepBoth() {
        Assessment assessment = new AnAssessment().crossChecked(HouseholdClass.POOR).it;

        assertThat(assessment.state()).isEqualTo(AssessmentState.CLASSIFIED);
        assertThat(assessment.view().surveys()).extracting(SurveyView::kind)
            .containsExactly(SurveyKind.SURVEY, SurveyKind.CROSS_CHECK);
        assertThat(assessment.view().standingSurvey().orElseThrow().surveyor()).isEqualTo(FIRST_SURVEYOR);
        assertKey(() -> assessment.classSettled(SheetChoice.FIRST_SHEET, "why", "board", NOW), Conflict.class,
                "refusal.review.classNotDisputed");
    }

    @Test
    void theBoardSettlesBetweenTwoSheetsOfDifferentClasses() {
        Assessment first = new AnAssessment().crossChecked(HouseholdClass.NOT_POOR).it;
        Assessment second = new AnAssessment().crossChecked(HouseholdClass.NOT_POOR).it;
        assertThat(first.state()).isEqualTo(AssessmentState.CLASS_DISPUTED);
        assertThat(first.isSheetOpen()).isFalse();
        assertKey(() -> first.classSettled(SheetChoice.FIRST_SHEET, "why", FIRST_SURVEYOR, NOW), NotPermitted.class,
                "refusal.review.surveyorMayNotSettle");
        assertKey(() -> first.classSettled(SheetChoice.FIRST_SHEET, "why", SECOND_SURVEYOR, NOW), NotPermitted.class,
                "refusal.review.surveyorMayNotSettle");

        first.classSettled(SheetChoice.FIRST_SHEET, "saw the roof", "board", NOW);
        second.classSettled(SheetChoice.SECOND_SHEET, "saw the car", "board", NOW);

        assertThat(first.view().proposedClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(second.view().proposedClass()).isEqualTo(HouseholdClass.NOT_POOR);
        assertThat(second.state()).isEqualTo(AssessmentState.CLASSIFIED);
        assertThat(second.view().settlements()).singleElement()
            .satisfies(settled -> assertThat(settled.choice()).isEqualTo(SheetChoice.SECOND_SHEET))
            .satisfies(settled -> assertThat(settled.reason()).isEqualTo("saw the car"));
        assertThat(second.view().surveys()).hasSize(2);
    }

    @Test
    void theRecheckGoesToWhoDidNotMakeTheSheetInDispute() {
        Assessment upheld = new AnAssessment().rechecked().it;
        upheld.settled(ObjectionOutcome.UPHELD, "right", "board", NOW);
        Assessment dismissed = new AnAssessment().rechecked().it;
        dismissed.settled(ObjectionOutcome.DISMISSED, "wrong", "board", NOW);

        for (Assessment again : List.of(upheld, dismissed)) {
            post(again, POSTED, POSTED);
            again.objectionRaised(objection(POSTED), "clerk", POSTED, NOW);
        }

        upheld.checkSheetOpenFor(FIRST_SURVEYOR);
        assertKey(() -> upheld.checkSheetOpenFor(SECOND_SURVEYOR), NotPermitted.class,
                "refusal.review.recheckByEarlierSurveyor");
        dismissed.checkSheetOpenFor(SECOND_SURVEYOR);
        assertKey(() -> dismissed.checkSheetOpenFor(FIRST_SURVEYOR), NotPermitted.class,
                "refusal.review.recheckByEarlierSurveyor");
    }

    @Test
    void anOverrideNeedsEvidenceAnotherClassAndItsMoment() {
        Assessment assessment = new AnAssessment().classified().it;

        assertThatThrownBy(() -> override(assessment, OverridingClass.NOT_POOR, 0, "board"))
            .isInstanceOf(InvalidInput.class).hasMessage("refusal.review.overrideWithoutEvidence");
        assertKey(() -> override(assessment, OverridingClass.NOT_POOR, 1, FIRST_SURVEYOR), NotPermitted.class,
                "refusal.review.surveyorMayNotSettle");
        assertKey(() -> override(new AnAssessment().agreed().it, OverridingClass.NOT_POOR, 1, "board"), Conflict.class,
                "refusal.review.notOverridable");
        assertKey(() -> override(new AnAssessment().nearCutOff().it, OverridingClass.NOT_POOR, 1, "board"),
                Conflict.class, "refusal.review.notOverridable");
        override(assessment, OverridingClass.NEAR_POOR, 1, "board");
        assertField(() -> override(new AnAssessment().crossChecked(HouseholdClass.NEAR_POOR, HouseholdClass.NEAR_POOR).it,
                OverridingClass.NEAR_POOR, 1, "board"), "to", "refusal.review.overrideWithSameClass");
    }

    @Test
    void anOverrideKeepsTheComputedClassAndEndsWithItsSheet() {
        Assessment assessment = new AnAssessment().classified().it;

        override(assessment, OverridingClass.NOT_POOR, 2, "board");

        AssessmentView view = assessment.view();
        assertThat(view.proposedClass()).isEqualTo(HouseholdClass.NOT_POOR);
        assertThat(view.classReason()).isEqualTo("sentence");
        assertThat(view.standingSurvey().orElseThrow().householdClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(view.override().computedClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(view.override().evidence()).isEqualTo(2);

        assessment.returnedToSurvey("again", "head", NOW);
        assessment.saveSheet(sheet(MET), FIRST_SURVEYOR, MET, NOW);
        assessment.confirmSheet(new ConfirmedTotals(100, 20, true), NOW);
        assessment.surveyed(FIRST_SURVEYOR, MET, null, NOW);
        assessment.classified(AnAssessment.found(HouseholdClass.POOR), false, NOW);

        assertThat(assessment.view().proposedClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(assessment.view().override()).isNull();
        assertThat(assessment.view().overrides()).hasSize(1);
    }

    private static void override(Assessment assessment, OverridingClass to, int evidence, String member) {
        assessment.classOverridden(to, "reason", "sentence", evidence, member, NOW);
    }

    private static void post(Assessment assessment, LocalDate postedOn, LocalDate today) {
        assessment.posted(term(postedOn), "places", "officer.ea-kao", today, NOW);
    }

    private static void assertKey(ThrowingCallable act, Class<? extends Throwable> type, String key) {
        assertThatThrownBy(act).isInstanceOf(type).hasMessage(key);
    }

    private static void assertField(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fieldErrors()).singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo(field))
                    .satisfies(error -> assertThat(error.key()).isEqualTo(key)));
    }
}
