package vn.giamngheo.recognition;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.Conflict;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.rules.HouseholdClass.NEAR_POOR;
import static vn.giamngheo.rules.HouseholdClass.NOT_POOR;
import static vn.giamngheo.rules.HouseholdClass.POOR;

class FindingTests {

    @Test
    void recognisesAPoorOrNearPoorHouseholdThatIsNotListed() {
        assertThatCode(() -> finding(POOR, NOT_POOR).requireRecognisable(Route.IN_YEAR)).doesNotThrowAnyException();
        assertThatCode(() -> finding(NEAR_POOR, NOT_POOR).requireRecognisable(Route.IN_YEAR)).doesNotThrowAnyException();
    }

    @Test
    void recognisesANearPoorHouseholdAsPoor() {
        assertThatCode(() -> finding(POOR, NEAR_POOR).requireRecognisable(Route.IN_YEAR)).doesNotThrowAnyException();
    }

    @Test
    void refusesAHouseholdAboveTheLine() {
        assertRefused(finding(NOT_POOR, NOT_POOR), "refusal.recognition.classNotListed");
    }

    @Test
    void refusesAHouseholdThatWasNotSurveyed() {
        assertRefused(finding(null, NOT_POOR), "refusal.recognition.notSurveyed");
    }

    @Test
    void refusesTheClassInWhichTheHouseholdStandsAlready() {
        assertRefused(finding(NEAR_POOR, NEAR_POOR), "refusal.recognition.sameClass");
    }

    @Test
    void refusesToMakeAPoorHouseholdNearPoor() {
        assertRefused(finding(NEAR_POOR, POOR), "refusal.recognition.isPoor");
    }

    private static void assertRefused(Finding finding, String key) {
        assertThatThrownBy(() -> finding.requireRecognisable(Route.IN_YEAR)).isInstanceOf(Conflict.class).hasMessage(key);
    }

    private static Finding finding(HouseholdClass found, HouseholdClass current) {
        return new Finding(UUID.randomUUID(), found, found == null ? null : SubClass.NONE, current, "MPS_2016", "", null,
                null);
    }
}
