package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static vn.giamngheo.household.People.child;
import static vn.giamngheo.household.People.head;
import static vn.giamngheo.household.People.person;

@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.flyway.enabled=false"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Units.class, Scope.class, HouseholdRegister.class, HouseholdSearch.class, HouseholdCodes.class,
    HouseholdRights.class, HouseholdPlaces.class})
@RecordApplicationEvents
class HouseholdRegisterRepositoryTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 5);
    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final UnitKey EA_TU = new UnitKey("24163.2016");
    private static final UnitKey THON_1 = new UnitKey("24169.THON1.2016");
    private static final UnitKey THON_2 = new UnitKey("24169.THON2.2016");

    @Autowired
    private HouseholdRegister register;
    @Autowired
    private HouseholdPlaces places;
    @Autowired
    private ApplicationEvents events;
    @MockitoBean
    private CurrentActor currentActor;
    @MockitoBean
    private Accounts accounts;

    @TestConfiguration
    static class Surroundings {

        @Bean
        DataSource dataSource() {
            return MigratedPostgres.dataSource();
        }

        @Bean
        Clock clock() {
            ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
            return Clock.fixed(TODAY.atTime(8, 0).atZone(zone).toInstant(), zone);
        }
    }

    @BeforeEach
    void clerkOfEaKao() {
        actAs(Role.ONE_STOP_CLERK, EA_KAO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguy\u1ec5n Th\u1ecb H\u00f2a", "Nguy\u1ec5n Th\u1ecb Ho\u00e0", "nguyen thi hoa", "hoa nguyen",
        "H\u00d2A THI", "Ho", "  hoa,  nguy\u1ec5n ", "th\u00f4n 1 hoa", "24169 hoa", "Hoa Y \u0110\u1ee9c",
        "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a"})
    void findsWithOrWithoutDiacriticsWhateverTheToneMarkAndTheOrder(String typed) {
        HouseholdView wanted = register(THON_1, head("Nguy\u1ec5n Th\u1ecb H\u00f2a"), child("Y \u0110\u1ee9c Ni\u00ea"));
        register(THON_1, head("Tr\u1ea7n V\u0103n B\u00ecnh"));

        assertThat(found(typed)).containsExactly(wanted.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoa tran", "oa", "x'y", "a & b | !c", "hoa:*", "'", "\\", "%", "hoa) | (binh"})
    void findsNothingThatDoesNotMatchAndStumblesOverNoSign(String typed) {
        register(THON_1, head("Le Thi Mai"));

        assertThat(found(typed)).isEmpty();
    }

    @Test
    void findsByCodeMemberHamletAndWholeCitizensNumber() {
        HouseholdView wanted = register(THON_2, person("H'Bia M\u00f4", Relation.HEAD, "991234567"), child("Y Th\u0103t M\u00f4"));

        assertThat(found(wanted.code())).containsExactly(wanted.id());
        assertThat(found("thon 2 that")).containsExactly(wanted.id());
        assertThat(found("991234567")).containsExactly(wanted.id());
        assertThat(found("99123456")).isEmpty();
        assertThat(register.byCode(" " + wanted.code() + " ").id()).isEqualTo(wanted.id());
        assertThatThrownBy(() -> register.byCode("24169-999999")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoNeedsNoCitizensNumbersNeitherSeesNorFindsByThem() {
        HouseholdView household = register(THON_1, person("H'Bia M\u00f4", Relation.HEAD, "991234567"));
        assertThat(register.open(household.id()).household().head().citizenId()).isEqualTo("991234567");

        actAs(Role.VILLAGE_HEAD, THON_1);

        assertThat(register.open(household.id()).household().head().citizenId()).isNull();
        assertThat(found("991234567")).isEmpty();
    }

    @Test
    void showsEverybodyHisUnitsOnly() {
        HouseholdView first = register(THON_1, head("Mai Lan"));
        HouseholdView second = register(THON_2, head("Mai Hoa"));

        actAs(Role.VILLAGE_HEAD, THON_1);
        assertThat(found("mai")).containsExactly(first.id());
        assertThatThrownBy(() -> register.open(second.id())).isInstanceOf(NotPermitted.class);

        actAs(Role.CITY_DIVISION, new UnitKey("643.2016"));
        assertThat(found("mai")).containsExactly(second.id(), first.id());

        actAs(Role.ONE_STOP_CLERK, EA_TU);
        assertThat(found("mai")).isEmpty();
        assertThatThrownBy(() -> register.open(first.id())).isInstanceOf(NotPermitted.class);

        actAs(Role.ADMINISTRATOR, new UnitKey("66.2016"));
        assertThat(found("mai")).isEmpty();
        assertThatThrownBy(() -> register.open(first.id())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void onlyClerkAndOfficerOfTheCommuneEdit() {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        assertThat(places.hamletsToRegisterIn()).hasSize(6);

        actAs(Role.COMMUNE_CHAIR, EA_KAO);
        assertThat(places.hamletsToRegisterIn()).isEmpty();
        assertThatThrownBy(() -> register(THON_1, head("Mai Hoa"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> register.addMember(new AddMember(household.id(), child("Mai Hoa"), TODAY)))
            .isInstanceOf(NotPermitted.class);

        actAs(Role.COMMUNE_OFFICER, EA_TU);
        assertThatThrownBy(() -> register(THON_1, head("Mai Hoa"))).isInstanceOf(NotPermitted.class);

        actAs(Role.COMMUNE_OFFICER, EA_KAO);
        register.addMember(new AddMember(household.id(), child("Mai Hoa"), TODAY));
        assertThat(register.get(household.id()).members()).hasSize(2);
    }

    @Test
    void refusesAMemberOfAnotherHouseholdUntilHeLeft() {
        HouseholdView first = register(THON_1, head("Mai Lan"), person("Mai Hoa", Relation.CHILD, "991234567"));
        assertThatThrownBy(() -> register(THON_2, person("Mai Hoa", Relation.HEAD, "991234567")))
            .isInstanceOf(Conflict.class).hasMessage("refusal.household.memberOfAnother");

        UUID child = first.members().stream().filter(member -> !member.head()).findFirst().orElseThrow().id();
        register.endMembership(new EndMembership(first.id(), child, TODAY, "married", null));

        assertThat(register(THON_2, person("Mai Hoa", Relation.HEAD, "991234567")).members()).hasSize(1);
    }

    @Test
    void countsCodesForEachCommune() {
        String first = register(THON_1, head("Mai Lan")).code();
        String second = register(THON_2, head("Mai Hoa")).code();

        assertThat(first).matches("24169-[0-9]{6}");
        assertThat(Integer.parseInt(second.substring(6))).isEqualTo(Integer.parseInt(first.substring(6)) + 1);
    }

    @Test
    void classesFollowEachOtherByDecision() {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        assertThat(register.classOn(household.id(), TODAY)).isEqualTo(StatusView.NEVER_LISTED);

        record(household.id(), HouseholdClass.POOR, LocalDate.of(2018, 1, 1));
        record(household.id(), HouseholdClass.NEAR_POOR, LocalDate.of(2018, 9, 5));

        assertThat(register.classOn(household.id(), LocalDate.of(2017, 12, 31)).householdClass())
            .isEqualTo(HouseholdClass.NOT_POOR);
        assertThat(register.classOn(household.id(), LocalDate.of(2018, 9, 4)).householdClass())
            .isEqualTo(HouseholdClass.POOR);
        assertThat(register.get(household.id()).current().householdClass()).isEqualTo(HouseholdClass.NEAR_POOR);
        assertThat(register.history(household.id())).extracting(StatusView::householdClass)
            .containsExactly(HouseholdClass.NEAR_POOR, HouseholdClass.POOR);
        assertThat(rows(new HouseholdQuery("mai", null, HouseholdClass.NEAR_POOR))).hasSize(1);
        assertThat(rows(new HouseholdQuery("mai", null, HouseholdClass.POOR))).isEmpty();
        assertThatThrownBy(() -> record(household.id(), HouseholdClass.POOR, LocalDate.of(2018, 9, 5)))
            .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-05", "2018-12-30", "2018-12-31"})
    void aDecisionOfTheYearHoldsUpToTheListOfTheNextYearThatIsDecidedAlready(LocalDate from) {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        record(household.id(), HouseholdClass.NEAR_POOR, LocalDate.of(2018, 1, 1));
        record(household.id(), HouseholdClass.NOT_POOR, LocalDate.of(2019, 1, 1));

        record(household.id(), HouseholdClass.POOR, from);

        assertThat(classOn(household, from.minusDays(1))).isEqualTo(HouseholdClass.NEAR_POOR);
        assertThat(classOn(household, from)).isEqualTo(HouseholdClass.POOR);
        assertThat(classOn(household, LocalDate.of(2018, 12, 31))).isEqualTo(HouseholdClass.POOR);
        assertThat(classOn(household, LocalDate.of(2019, 1, 1))).isEqualTo(HouseholdClass.NOT_POOR);
        assertThat(register.history(household.id())).extracting(StatusView::effectiveTo)
            .containsExactly(null, LocalDate.of(2018, 12, 31), from.minusDays(1));
        assertThat(register.open(household.id()).upcoming().effectiveFrom()).isEqualTo(from.isAfter(TODAY) ? from
                : LocalDate.of(2019, 1, 1));
        assertThat(events.stream(StatusesRecorded.class).reduce((earlier, last) -> last).orElseThrow().statuses())
            .containsExactly(new StatusRecorded(household.id(), HouseholdClass.NEAR_POOR, HouseholdClass.POOR, from,
                    "12/QD-UBND"));
    }

    @Test
    void theFirstDecisionOfAHouseholdMayComeBeforeItsListOfTheNextYear() {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        record(household.id(), HouseholdClass.POOR, LocalDate.of(2019, 1, 1));

        record(household.id(), HouseholdClass.POOR, LocalDate.of(2018, 11, 20));

        assertThat(classOn(household, LocalDate.of(2018, 11, 19))).isEqualTo(HouseholdClass.NOT_POOR);
        assertThat(classOn(household, LocalDate.of(2018, 12, 31))).isEqualTo(HouseholdClass.POOR);
        record(household.id(), HouseholdClass.NEAR_POOR, LocalDate.of(2018, 12, 5));
        assertThat(register.history(household.id())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-10", "2018-06-09", "2019-01-01"})
    void refusesTheSameDayAndADayBeforeAnotherDecisionOfTheYear(LocalDate from) {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        record(household.id(), HouseholdClass.NEAR_POOR, LocalDate.of(2018, 1, 1));
        record(household.id(), HouseholdClass.POOR, LocalDate.of(2018, 6, 10));
        record(household.id(), HouseholdClass.POOR, LocalDate.of(2019, 1, 1));

        assertThatThrownBy(() -> record(household.id(), HouseholdClass.NOT_POOR, from)).isInstanceOf(Conflict.class)
            .hasMessage("refusal.household.statusNotLater");
        assertThat(register.history(household.id())).hasSize(3);
    }

    @Test
    void aYearlyListThatIsDecidedAnewReplacesTheOneOfTheSameDayAndKeepsItAside() {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        record(household.id(), HouseholdClass.POOR, LocalDate.of(2018, 1, 1));
        yearly(household.id(), HouseholdClass.NOT_POOR, "20/QD-UBND");
        record(household.id(), HouseholdClass.NEAR_POOR, LocalDate.of(2019, 3, 4));

        yearly(household.id(), HouseholdClass.POOR, "21/QD-UBND");

        assertThat(classOn(household, LocalDate.of(2018, 12, 31))).isEqualTo(HouseholdClass.POOR);
        assertThat(classOn(household, LocalDate.of(2019, 1, 1))).isEqualTo(HouseholdClass.POOR);
        assertThat(classOn(household, LocalDate.of(2019, 3, 3))).isEqualTo(HouseholdClass.POOR);
        assertThat(classOn(household, LocalDate.of(2019, 3, 4))).as("the decision of the year goes on")
            .isEqualTo(HouseholdClass.NEAR_POOR);
        assertThat(register.history(household.id())).hasSize(3);
        assertThat(register.open(household.id()).replaced()).singleElement().satisfies(old -> {
            assertThat(old.status().householdClass()).isEqualTo(HouseholdClass.NOT_POOR);
            assertThat(old.status().decisionNumber()).isEqualTo("20/QD-UBND");
            assertThat(old.replacedBy()).isEqualTo("21/QD-UBND");
        });
    }

    private void yearly(UUID id, HouseholdClass householdClass, String number) {
        register.recordYearlyList(List.of(new RecordStatus(id, householdClass, SubClass.NONE, LocalDate.of(2019, 1, 1),
                LocalDate.of(2018, 12, 10), number, "MPS_2016", "reason", null)));
    }

    private HouseholdClass classOn(HouseholdView household, LocalDate day) {
        return register.classOn(household.id(), day).householdClass();
    }

    @Test
    void sortsByGivenNameInVietnameseOrderAndPages() {
        List.of("Lan \u0110\u1ea1t", "Mai Dung", "Mai \u00c1i", "An B\u00ecnh", "Mai An").forEach(name -> register(THON_1, head(name)));

        assertThat(rows(new HouseholdQuery("", THON_1, null))).extracting(HouseholdRow::headName)
            .containsExactly("Mai \u00c1i", "Mai An", "An B\u00ecnh", "Mai Dung", "Lan \u0110\u1ea1t");
        var second = register.search(new HouseholdQuery(null, EA_KAO, null), PageRequest.of(1, 2));
        assertThat(second.getTotalElements()).isEqualTo(5);
        assertThat(second.getContent()).extracting(HouseholdRow::headName).containsExactly("An B\u00ecnh", "Mai Dung");
    }

    @Test
    void readingIsAudited() {
        HouseholdView household = register(THON_1, head("Mai Lan"));
        register.open(household.id());

        assertThat(events.stream(AuditedEvent.class)).extracting(AuditedEvent::action)
            .containsExactly("household.registered", "household.viewed");
    }

    private void record(UUID id, HouseholdClass householdClass, LocalDate from) {
        register.recordStatus(new RecordStatus(id, householdClass, SubClass.NONE, from, from, "12/QD-UBND", "MPS_2016",
                "reason", "{\"b1\": 100}"));
    }

    private List<UUID> found(String text) {
        return rows(new HouseholdQuery(text, null, null)).stream().map(HouseholdRow::id).toList();
    }

    private List<HouseholdRow> rows(HouseholdQuery query) {
        return register.search(query, PageRequest.of(0, 25)).getContent();
    }

    private HouseholdView register(UnitKey hamlet, NewMember... members) {
        return register.register(new RegisterHousehold(hamlet, null, null, List.of(members)));
    }

    private void actAs(Role role, UnitKey unit) {
        when(currentActor.get()).thenReturn(new Actor("someone", "Someone", List.of(new PostGroup(role, unit))));
    }
}
