package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static vn.giamngheo.household.People.born;
import static vn.giamngheo.household.People.child;
import static vn.giamngheo.household.People.head;
import static vn.giamngheo.household.People.person;

class HouseholdTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 5);

    private final AdminUnit hamlet = mock(AdminUnit.class);

    @BeforeEach
    void hamlet() {
        when(hamlet.key()).thenReturn(new UnitKey("24169.THON1.2016"));
        when(hamlet.parentKey()).thenReturn(new UnitKey("24169.2016"));
        when(hamlet.name()).thenReturn("Th\u00f4n 1");
    }

    @Test
    void isFoundByCodeHamletAndEveryName() {
        Household household = household(head("  H'Hoa   Ni\u00ea "), child("Y \u0110\u1ee9c Ni\u00ea"));

        assertThat(household.headName()).isEqualTo("H'Hoa Ni\u00ea");
        assertThat(household.searchText()).isEqualTo("24169 000001 thon 1 h hoa nie y duc nie");
        assertThat(household.communeKey()).isEqualTo(new UnitKey("24169.2016"));
    }

    @Test
    void hasExactlyOneHead() {
        assertThatThrownBy(() -> household(child("A B"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> household(head("A B"), head("C D"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> household(head("A B")).addMember(head("C D"), TODAY, hamlet, TODAY))
            .isInstanceOf(Conflict.class);
    }

    @Test
    void refusesBirthInTheFuture() {
        NewMember unborn = born("A B", Relation.HEAD, null, TODAY.plusDays(1));

        assertThatThrownBy(() -> household(unborn)).isInstanceOf(InvalidInput.class)
            .hasMessage("refusal.household.birthDateInFuture");
        assertThat(household(born("A B", Relation.HEAD, null, TODAY)).presentMembers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12345678", "1234567890", "1234567890123", "12345678x", "-12345678"})
    void refusesWhatIsNoCitizensNumber(String number) {
        assertThatThrownBy(() -> household(person("A B", Relation.HEAD, number))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void keepsCitizensNumbersWithoutBlanks() {
        Household household = household(person("A B", Relation.HEAD, "240 123 456"), person("C D", Relation.CHILD, " "));

        assertThat(household.presentMembers().map(Member::citizenId)).containsExactly("240123456", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "12"})
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> household(head(name))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesOnePersonTwice() {
        assertThatThrownBy(() -> household(person("A B", Relation.HEAD, "240123456"),
                person("A B", Relation.CHILD, "240123456"))).isInstanceOf(Conflict.class);
    }

    @Test
    void whoLeavesStaysOnRecordAndIsNoLongerFound() {
        Household household = household(head("Mai Lan"), child("Mai Hoa"));

        household.endMembership(new EndMembership(household.id(), id(household, "Mai Hoa"), TODAY, "married", null), hamlet,
                TODAY);

        assertThat(household.presentMembers()).hasSize(1);
        assertThat(household.formerMembers()).singleElement().satisfies(former -> {
            assertThat(former.leftOn()).isEqualTo(TODAY);
            assertThat(former.leaveReason()).isEqualTo("married");
        });
        assertThat(household.searchText()).doesNotContain("hoa");
    }

    @Test
    void headLeavesOnlyWithAnHeir() {
        Household household = household(head("Mai Lan"), child("Mai Hoa"));
        UUID head = id(household, "Mai Lan");
        UUID heir = id(household, "Mai Hoa");

        assertThatThrownBy(() -> end(household, head, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> end(household, head, head)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> end(household, head, UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> end(household, heir, heir)).isInstanceOf(InvalidInput.class);

        end(household, head, heir);

        assertThat(household.headName()).isEqualTo("Mai Hoa");
        assertThatThrownBy(() -> end(household, heir, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void leavingNeedsAReasonAndADayOfTheMembership() {
        Household household = household(head("Mai Lan"), child("Mai Hoa"));
        UUID child = id(household, "Mai Hoa");

        for (EndMembership wrong : List.of(new EndMembership(household.id(), child, TODAY, " ", null),
                new EndMembership(household.id(), child, TODAY.plusDays(1), "moved", null),
                new EndMembership(household.id(), child, TODAY.minusDays(1), "moved", null))) {
            assertThatThrownBy(() -> household.endMembership(wrong, hamlet, TODAY)).isInstanceOf(InvalidInput.class);
        }
        assertThat(household.presentMembers()).hasSize(2);
    }

    @Test
    void movesWithinItsCommuneOnly() {
        Household household = household(head("Mai Lan"));
        AdminUnit elsewhere = mock(AdminUnit.class);
        when(elsewhere.parentKey()).thenReturn(new UnitKey("24163.2016"));

        assertThatThrownBy(() -> household.changeContact(elsewhere, hamlet.parentKey(), null, null)).isInstanceOf(InvalidInput.class);

        household.changeContact(hamlet, hamlet.parentKey(), "  ", "0500 123");
        assertThat(household.address()).isNull();
        assertThat(household.phone()).isEqualTo("0500 123");
    }

    @Test
    void nextClassEndsTheOneBeforeOnTheEve() {
        ListStatus poor = new ListStatus(status(LocalDate.of(2018, 1, 1)));

        assertThatThrownBy(() -> poor.endBefore(LocalDate.of(2018, 1, 1))).isInstanceOf(Conflict.class);
        poor.endBefore(LocalDate.of(2018, 9, 5));

        assertThat(poor.view().effectiveTo()).isEqualTo(LocalDate.of(2018, 9, 4));
    }

    private static RecordStatus status(LocalDate from) {
        return new RecordStatus(UUID.randomUUID(), HouseholdClass.POOR, SubClass.INCOME, from, from, "12/QD-UBND",
                "MPS_2016", "reason", null);
    }

    private void end(Household household, UUID member, UUID heir) {
        household.endMembership(new EndMembership(household.id(), member, TODAY, "moved", heir), hamlet, TODAY);
    }

    private static UUID id(Household household, String name) {
        return household.presentMembers().filter(member -> member.fullName().equals(name)).findFirst().orElseThrow().id();
    }

    private Household household(NewMember... members) {
        return Household.register("24169-000001", hamlet,
                new RegisterHousehold(hamlet.key(), null, null, List.of(members)), TODAY, TODAY);
    }
}
