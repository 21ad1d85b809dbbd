package vn.giamngheo.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.giamngheo.campaign.NamedHouseholds.Votes;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Households named line by line in a form. */
class NamedHouseholdsTests {

    private final ReviewEntry one = entry("24178-000001");
    private final ReviewEntry two = entry("24178-000002");

    @Test
    void readsALineForEachHouseholdWithItsReason() {
        assertThat(NamedHouseholds.of("households", "24178-000001: income was not counted\r\n\n 24178-000002 land was counted twice")
            .reasons(List.of(one, two))).containsOnlyKeys(one, two).containsEntry(one, "income was not counted")
            .containsEntry(two, "land was counted twice");
    }

    @Test
    void readsVotesBehindCommas() {
        assertThat(NamedHouseholds.of("votes", "24178-000001, 9, 16;24178-000002 10 10").votes(List.of(one, two)))
            .containsEntry(one, new Votes(9, 16)).containsEntry(two, new Votes(10, 10));
    }

    @Test
    void nothingTypedNamesNobody() {
        assertThat(NamedHouseholds.of("households", null).isEmpty()).isTrue();
        assertThat(NamedHouseholds.of("households", " \n ").reasons(List.of(one))).isEmpty();
        assertThatThrownBy(() -> NamedHouseholds.of("households", "").required()).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesEveryLineThatIsWrongAtOnce() {
        NamedHouseholds named = NamedHouseholds.of("households", "24178-000001: short\n24178-999999: not on this list");

        assertThatThrownBy(() -> named.reasons(List.of(one, two))).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fieldErrors()).extracting(InvalidInput.FieldError::key)
                    .containsExactly("refusal.campaign.reasonTooShort", "refusal.campaign.notOnList"));
        assertThatThrownBy(() -> NamedHouseholds.of("votes", "24178-000001, nine, 16").votes(List.of(one)))
            .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NamedHouseholds.of("votes", "24178-000001, 9").votes(List.of(one)))
            .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NamedHouseholds.of("households", "24178-000001: first reason\n24178-000001: second reason"))
            .isInstanceOf(InvalidInput.class);
    }

    private static ReviewEntry entry(String code) {
        return new ReviewEntry(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                new UnitKey("24178.T1.2016"), code, "head", ListSource.LISTED, null, HouseholdClass.POOR, 4, "board",
                Instant.EPOCH, null, null, null, null, null);
    }
}
