package vn.giamngheo.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Standing in counts from the first day to the last, and shows whose post it is. */
class StandInTests {

    private static final PostGroup CHAIR = new PostGroup(Role.COMMUNE_CHAIR, new UnitKey("24169.2016"));
    private static final PostGroup BOARD = new PostGroup(Role.COMMUNE_BOARD, new UnitKey("24169.2016"));

    @ParameterizedTest
    @CsvSource({ "2018-09-09, PLANNED", "2018-09-10, ACTIVE", "2018-09-12, ACTIVE", "2018-09-13, OVER" })
    void isInForceOnItsFirstAndLastDay(LocalDate day, StandIn.State state) {
        assertThat(standIn(null).stateOn(day)).isEqualTo(state);
        assertThat(standIn(Instant.EPOCH).stateOn(day)).isEqualTo(StandIn.State.ENDED);
    }

    @Test
    void postOfStandingInIsHeldButNotOwned() {
        StandingIn standing = new StandingIn(CHAIR, "chair", "Chair", "Title", "1", LocalDate.of(2018, 9, 12));
        Actor actor = new Actor("board", "Board", List.of(BOARD, CHAIR), List.of(standing));

        assertThat(actor.holds(CHAIR)).isTrue();
        assertThat(actor.holds(Role.COMMUNE_CHAIR)).isTrue();
        assertThat(actor.owns(Role.COMMUNE_CHAIR)).isFalse();
        assertThat(actor.owns(Role.COMMUNE_BOARD)).isTrue();
        assertThat(actor.ownPosts()).containsExactly(BOARD);
        assertThat(actor.standingInAt(CHAIR)).contains(standing);
        assertThat(actor.standingInAt(BOARD)).isEmpty();
        assertThat(standing.onBehalfOf()).isEqualTo("chair");
        assertThat(new StandingIn(CHAIR, null, null, "Title", null, LocalDate.EPOCH).onBehalfOf()).isEqualTo(CHAIR.id());
    }

    private static StandIn standIn(Instant endedAt) {
        return new StandIn(UUID.randomUUID(), CHAIR, "", "chair", "Chair", "board", "Board", LocalDate.of(2018, 9, 10),
                LocalDate.of(2018, 9, 12), "", null, "", endedAt, null);
    }
}
