package vn.giamngheo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import vn.giamngheo.shared.Mark;

class RegimeTests {

    private final Regime regime = new Regime(
            RegimeId.R2016,
            LocalDate.of(2016, 8, 15),
            LocalDate.of(2021, 8, 31),
            LocalDate.of(2018, 11, 9),
            "basis",
            Mark.VERIFIED,
            "source");

    @Test
    void holdsFromItsFirstToItsLastDay() {
        assertThat(regime.holdsOn(LocalDate.of(2016, 8, 14))).isFalse();
        assertThat(regime.holdsOn(LocalDate.of(2016, 8, 15))).isTrue();
        assertThat(regime.holdsOn(LocalDate.of(2021, 8, 31))).isTrue();
        assertThat(regime.holdsOn(LocalDate.of(2021, 9, 1))).isFalse();
    }

    @Test
    void asksForTheVillageHeadsConfirmationUntilTheAmendment() {
        assertThat(regime.villageHeadConfirmationRequired(LocalDate.of(2018, 11, 9))).isTrue();
        assertThat(regime.villageHeadConfirmationRequired(LocalDate.of(2018, 11, 10))).isFalse();
    }
}
