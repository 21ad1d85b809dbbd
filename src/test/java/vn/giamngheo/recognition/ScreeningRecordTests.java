package vn.giamngheo.recognition;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScreeningRecordTests {

    @Test
    void keepsWhichIndicatorsWereTicked() {
        assertThat(screened(Set.of(9, 1, 4)).view().ticks()).containsExactly(1, 4, 9);
        assertThat(screened(Set.of()).view().ticks()).isEmpty();
    }

    @Test
    void knowsNineIndicators() {
        assertThatIllegalArgumentException().isThrownBy(() -> screened(Set.of(10)));
        assertThatIllegalArgumentException().isThrownBy(() -> screened(Set.of(0)));
    }

    private static ScreeningRecord screened(Set<Integer> ticks) {
        return new ScreeningRecord(UUID.randomUUID(), ScreeningOutcome.REVIEW, ticks, null, "officer.ea-kao",
                AnApplication.NOW);
    }
}
