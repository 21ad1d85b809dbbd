package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.territory.UnitKey;

/** An assessment of Ea Kao in September 2018, brought as far as a test needs it. Applied on 03/09, surveyed on 04/09. */
final class AnAssessment {

    static final LocalDate APPLIED = LocalDate.of(2018, 9, 3);
    static final LocalDate SURVEYED = LocalDate.of(2018, 9, 4);
    static final LocalDate MET = LocalDate.of(2018, 9, 6);
    static final LocalDate POSTED = LocalDate.of(2018, 9, 7);
    static final LocalDate LAST_DAY = LocalDate.of(2018, 9, 18);
    static final Instant NOW = Instant.parse("2018-09-04T02:00:00Z");
    static final String FIRST_SURVEYOR = "surveyor1.ea-kao";
    static final String SECOND_SURVEYOR = "surveyor2.ea-kao";

    final Assessment it = Assessment.open(
            new OpenAssessment(UUID.randomUUID(), UUID.randomUUID(), new UnitKey("24169.2016"),
                    new UnitKey("24169.B01.2016"), RegimeId.R2016, Route.IN_YEAR, 2018, null, APPLIED),
            StandardId.MPS_2016, AreaType.RURAL, APPLIED, NOW);

    AnAssessment confirmedBy(String surveyor) {
        it.saveSheet(sheet(SURVEYED), surveyor, SURVEYED, NOW);
        it.confirmSheet(new ConfirmedTotals(110, 20, true), NOW);
        return this;
    }

    AnAssessment classified() {
        confirmedBy(FIRST_SURVEYOR);
        it.surveyed(FIRST_SURVEYOR, SURVEYED, null, NOW);
        it.classified(found(HouseholdClass.POOR), false, NOW);
        return this;
    }

    AnAssessment nearCutOff() {
        return nearCutOff(HouseholdClass.POOR);
    }

    AnAssessment nearCutOff(HouseholdClass first) {
        confirmedBy(FIRST_SURVEYOR);
        it.surveyed(FIRST_SURVEYOR, SURVEYED, null, NOW);
        it.classified(found(first), true, NOW);
        return this;
    }

    AnAssessment crossChecked(HouseholdClass second) {
        return crossChecked(HouseholdClass.POOR, second);
    }

    AnAssessment crossChecked(HouseholdClass first, HouseholdClass second) {
        nearCutOff(first);
        it.saveSheet(sheet(SURVEYED), SECOND_SURVEYOR, SURVEYED, NOW);
        it.confirmSheet(new ConfirmedTotals(155, 20, true), NOW);
        it.surveyed(SECOND_SURVEYOR, SURVEYED, null, NOW);
        it.classified(found(second), true, NOW);
        return this;
    }

    AnAssessment agreed() {
        classified();
        it.meetingHeld(minutes(40, 30, 5), 50, "head1.ea-kao", MET, NOW);
        return this;
    }

    AnAssessment posted() {
        agreed();
        it.posted(term(POSTED), "UBND", "officer.ea-kao", POSTED, NOW);
        return this;
    }

    AnAssessment objectedTo() {
        posted();
        it.objectionRaised(objection(POSTED), "officer.ea-kao", POSTED, NOW);
        return this;
    }

    AnAssessment rechecked() {
        objectedTo();
        it.saveSheet(sheet(POSTED), SECOND_SURVEYOR, POSTED, NOW);
        it.confirmSheet(new ConfirmedTotals(135, 20, true), NOW);
        it.surveyed(SECOND_SURVEYOR, POSTED, null, NOW);
        it.classified(found(HouseholdClass.NEAR_POOR), false, NOW);
        return this;
    }

    static SheetContent sheet(LocalDate day) {
        return new SheetContent(UUID.randomUUID(), day,
                new SheetAnswers(Map.of(1, Set.of("SIZE_4")), Set.of("TOILET", "TELECOM")), null, null,
                Characteristics.NONE);
    }

    static ClassFound found(HouseholdClass householdClass) {
        return new ClassFound(householdClass, SubClass.NONE, "article", "reason", "{}");
    }

    static MeetingMinutes minutes(int attendees, int agreeing, int disagreeing) {
        return new MeetingMinutes(MET, "house", "secretary", attendees, agreeing, disagreeing, "agreed");
    }

    static PostingTerm term(LocalDate postedOn) {
        return new PostingTerm(postedOn, LAST_DAY, 7, true);
    }

    static RaiseObjection objection(LocalDate raisedOn) {
        return new RaiseObjection(UUID.randomUUID(), "neighbour", null, "has a car", raisedOn);
    }
}
