package vn.giamngheo.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

class ScopeTests {

    private static final UnitKey PROVINCE = new UnitKey("66.2016");
    private static final UnitKey CITY = new UnitKey("643.2016");
    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final UnitKey TAN_LAP = new UnitKey("24118.2016");
    private static final UnitKey HAMLET = new UnitKey("24169.T1.2016");
    private static final UnitKey OTHER_HAMLET = new UnitKey("24169.T2.2016");
    private static final Map<UnitKey, UnitKey> PARENTS = Map.of(CITY, PROVINCE, EA_KAO, CITY, TAN_LAP, CITY, HAMLET, EA_KAO,
            OTHER_HAMLET, EA_KAO);

    private final Units units = Mockito.mock(Units.class);
    private final CurrentActor currentActor = Mockito.mock(CurrentActor.class);
    private final Scope scope = new Scope(units, currentActor, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @BeforeEach
    void tree() {
        when(units.covers(any(), any())).thenAnswer(call -> {
            UnitKey ancestor = call.getArgument(0);
            for (UnitKey unit = call.getArgument(1); unit != null; unit = PARENTS.get(unit)) {
                if (unit.equals(ancestor)) {
                    return true;
                }
            }
            return false;
        });
        when(units.answersFor(any(), any(), any()))
            .thenAnswer(call -> units.covers(call.getArgument(0), call.getArgument(1)));
        when(units.find(any())).thenReturn(Optional.empty());
    }

    @Test
    void postCoversItsUnitAndWhatLiesBelow() {
        Actor officer = actor(Role.COMMUNE_OFFICER, EA_KAO);

        assertThat(scope.covers(officer, EA_KAO)).isTrue();
        assertThat(scope.covers(officer, HAMLET)).isTrue();
        assertThat(scope.covers(officer, TAN_LAP)).isFalse();
        assertThat(scope.covers(officer, CITY)).isFalse();
        assertThat(scope.covers(officer, null)).isFalse();
    }

    @Test
    void villageHeadSeesHisHamletOnly() {
        Actor head = actor(Role.VILLAGE_HEAD, HAMLET);

        assertThat(scope.covers(head, HAMLET)).isTrue();
        assertThat(scope.covers(head, OTHER_HAMLET)).isFalse();
        assertThat(scope.covers(head, EA_KAO)).isFalse();
    }

    @Test
    void auditorOfTheCityReadsEveryCommune() {
        assertThat(scope.covers(actor(Role.AUDITOR, CITY), HAMLET)).isTrue();
    }

    @Test
    void administratorsAndProcessOwnersReadNoCases() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.PROCESS_OWNER, Role.BANK, Role.INSURANCE, Role.LOAN_GROUP)) {
            assertThat(scope.covers(actor(role, CITY), EA_KAO)).as(role.code()).isFalse();
            assertThat(scope.unitKeys(actor(role, CITY))).as(role.code()).isEmpty();
        }
    }

    @Test
    void namesTheHighestUnitsOnly() {
        Actor actor = new Actor("two", "Two Posts", List.of(new PostGroup(Role.VILLAGE_HEAD, HAMLET),
                new PostGroup(Role.COMMUNE_OFFICER, EA_KAO), new PostGroup(Role.SURVEYOR, EA_KAO),
                new PostGroup(Role.SURVEYOR, TAN_LAP)));

        assertThat(scope.unitKeys(actor)).containsExactly(EA_KAO, TAN_LAP);
    }

    @Test
    void requiresThePostInTheUnitOrAboveIt() {
        when(currentActor.get()).thenReturn(actor(Role.COMMUNE_OFFICER, EA_KAO));

        scope.require(Role.COMMUNE_OFFICER, EA_KAO);
        scope.require(Role.COMMUNE_OFFICER, HAMLET);
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> scope.require(Role.COMMUNE_CHAIR, EA_KAO));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> scope.require(Role.COMMUNE_OFFICER, TAN_LAP));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> scope.requireCovers(TAN_LAP));
    }

    private static Actor actor(Role role, UnitKey... unitKeys) {
        return new Actor("somebody", "Some Body",
                Arrays.stream(unitKeys).map(unit -> new PostGroup(role, unit)).toList());
    }
}
