package vn.giamngheo.household;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
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
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;
import static vn.giamngheo.household.People.person;

@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.flyway.enabled=false"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Units.class, Scope.class, HouseholdRegister.class, HouseholdClosings.class, HouseholdLists.class,
    HouseholdSearch.class, HouseholdCodes.class, HouseholdRights.class})
@RecordApplicationEvents
class HouseholdClosingsRepositoryTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 12, 20);
    private static final LocalDate JOINED = LocalDate.of(2018, 3, 1);
    private static final LocalDate LISTED = LocalDate.of(2018, 6, 15);
    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final UnitKey EA_TU = new UnitKey("24163.2016");
    private static final UnitKey THON_1 = new UnitKey("24169.THON1.2016");
    private static final String NOTE = "Trích lục khai tử số 12";

    @Autowired
    private HouseholdRegister register;
    @Autowired
    private HouseholdClosings closings;
    @Autowired
    private HouseholdLists lists;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private ApplicationEvents events;
    @Autowired
    private List<String> obstacles;
    @Autowired
    private EntityManager session;
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

        @Bean
        MessageSource messageSource() {
            StaticMessageSource keys = new StaticMessageSource();
            keys.setUseCodeAsDefaultMessage(true);
            return keys;
        }

        @Bean
        List<String> obstacles() {
            return new ArrayList<>();
        }

        /** As other modules do: refuses while something is under way. */
        @Bean
        ClosingCheck underWay(List<String> obstacles) {
            return (household, username) -> obstacles.forEach(key -> {
                throw new Conflict(key);
            });
        }
    }

    @BeforeEach
    void officerOfEaKao() {
        obstacles.clear();
        actAs("officer", Role.COMMUNE_OFFICER, EA_KAO);
    }

    @Test
    void closingEndsMembersAndClassOnThatDayAndKeepsTheHouseholdInTheRegister() {
        UUID id = listed(family("991000001", "991000002"));
        LocalDate day = LocalDate.of(2018, 12, 5);

        closings.close(new CloseHousehold(id, ClosingCause.MOVED_AWAY, day, null, "  Chuyển về   Gia Lai, giấy số 3 "));

        HouseholdPage page = register.open(id);
        assertThat(page.household().members()).isEmpty();
        assertThat(page.household().closedOn()).isEqualTo(day);
        assertThat(page.formerMembers()).hasSize(2).allSatisfy(member -> {
            assertThat(member.leftOn()).isEqualTo(day);
            assertThat(member.leaveReason()).isEqualTo("household.close.leaveReason.MOVED_AWAY");
        });
        assertThat(page.history()).singleElement().satisfies(status -> assertThat(status.effectiveTo()).isEqualTo(day));
        assertThat(register.classOn(id, day).householdClass()).isEqualTo(HouseholdClass.POOR);
        assertThat(register.classOn(id, day.plusDays(1))).isEqualTo(StatusView.NEVER_LISTED);
        assertThat(page.closing().note()).isEqualTo("Chuyển về Gia Lai, giấy số 3");
        assertThat(List.of(page.editable(), page.closable(), page.reopenable())).containsOnly(false);
        assertThat(register.search(new HouseholdQuery(page.household().code(), null, null), PageRequest.of(0, 10))
            .getContent()).singleElement().satisfies(row -> assertThat(row.closedOn()).isEqualTo(day));
        assertThat(events.stream(HouseholdClosed.class)).containsExactly(new HouseholdClosed(id, day));
        assertThat(audited("household.closed")).satisfies(fact -> {
            assertThat(fact.before()).containsEntry("members", 2L).containsEntry("householdClass", "POOR");
            assertThat(fact.after()).containsEntry("cause", "MOVED_AWAY").containsEntry("closedOn", "2018-12-05")
                .containsEntry("members", 0L).containsEntry("householdClass", "NOT_POOR");
            assertThat(fact.reason()).isEqualTo("Chuyển về Gia Lai, giấy số 3");
        });
    }

    @ParameterizedTest
    @CsvSource({"2018-12-20, ''", "2018-12-21, refusal.household.closedInFuture", "2018-06-15, ''",
        "2018-06-14, refusal.household.closedBeforeClass", "2018-02-28, refusal.household.closedBeforeJoining",
        ", refusal.field.missing"})
    void theDayLiesBetweenTheLastFactAndToday(LocalDate day, String refusal) {
        UUID id = listed(family("991000003"));
        assertRefused(refusal, "closedOn", new CloseHousehold(id, ClosingCause.DISSOLVED, day, null, NOTE));
    }

    @ParameterizedTest
    @CsvSource({"2018-03-01, ''", "2018-02-28, refusal.household.closedBeforeJoining"})
    void notBeforeSomebodyJoined(LocalDate day, String refusal) {
        UUID id = family("991000004");
        assertRefused(refusal, "closedOn", new CloseHousehold(id, ClosingCause.DISSOLVED, day, null, NOTE));
    }

    @ParameterizedTest
    @CsvSource({"2018-08-01, ''", "2018-07-31, refusal.household.closedBeforeLeaving"})
    void notBeforeSomebodyLeft(LocalDate day, String refusal) {
        UUID id = family("991000005", "991000006");
        UUID child = register.get(id).members().get(1).id();
        register.endMembership(new EndMembership(id, child, LocalDate.of(2018, 8, 1), "Lấy chồng", null));
        assertRefused(refusal, "closedOn", new CloseHousehold(id, ClosingCause.DISSOLVED, day, null, NOTE));
    }

    @Test
    void theListOfTheComingYearDoesNotBeginAndComesBackWithTheHousehold() {
        UUID id = listed(family("991000007"));
        LocalDate newYear = LocalDate.of(2019, 1, 1);
        register.recordYearlyList(List.of(status(id, HouseholdClass.NEAR_POOR, newYear, "90/QD-UBND")));

        closings.close(new CloseHousehold(id, ClosingCause.MOVED_AWAY, TODAY, null, NOTE));

        assertThat(register.history(id)).extracting(StatusView::effectiveTo).containsExactly(TODAY);
        assertThat(register.classOn(id, newYear)).isEqualTo(StatusView.NEVER_LISTED);
        assertThat(register.open(id).replaced()).singleElement().satisfies(kept -> {
            assertThat(kept.status().decisionNumber()).isEqualTo("90/QD-UBND");
            assertThat(kept.replacedBy()).isNull();
        });

        actAs("chair", Role.COMMUNE_CHAIR, EA_KAO);
        closings.reopen(id, "Nhầm với hộ cùng tên");
        assertThat(register.history(id)).extracting(StatusView::householdClass, StatusView::effectiveFrom,
                StatusView::effectiveTo).containsExactly(
                tuple(HouseholdClass.NEAR_POOR, newYear, null),
                tuple(HouseholdClass.POOR, LISTED, LocalDate.of(2018, 12, 31)));
        assertThat(register.open(id).replaced()).isEmpty();
    }

    @Test
    void theChairUndoesAMistakeOfAnotherPerson() {
        UUID id = listed(family("991000008", "991000009"));
        List<MemberView> before = register.get(id).members();
        closings.close(new CloseHousehold(id, ClosingCause.DISSOLVED, TODAY.minusDays(3), null, NOTE));

        assertThatThrownBy(() -> closings.reopen(id, "Nhầm với hộ cùng tên")).isInstanceOf(NotPermitted.class);
        actAs("chair", Role.COMMUNE_CHAIR, EA_TU);
        assertThatThrownBy(() -> closings.reopen(id, "Nhầm với hộ cùng tên")).isInstanceOf(NotPermitted.class);
        actAs("officer", Role.COMMUNE_CHAIR, EA_KAO);
        assertThatThrownBy(() -> closings.reopen(id, "Nhầm với hộ cùng tên")).as("the same person")
            .isInstanceOf(NotPermitted.class);
        assertThat(register.open(id).reopenable()).isFalse();
        actAs("chair", Role.COMMUNE_CHAIR, EA_KAO);
        assertThat(register.open(id).reopenable()).isTrue();
        assertThatThrownBy(() -> closings.reopen(id, "quá ngắn")).isInstanceOf(InvalidInput.class);
        closings.reopen(id, "Nhầm với hộ cùng tên");

        HouseholdPage page = register.open(id);
        assertThat(page.household().members()).isEqualTo(before);
        assertThat(page.household().closedOn()).isNull();
        assertThat(page.household().current().effectiveTo()).isNull();
        assertThat(page.reopened()).singleElement()
            .satisfies(undone -> assertThat(undone.reopenReason()).isEqualTo("Nhầm với hộ cùng tên"));
        assertThat(events.stream(HouseholdReopened.class)).extracting(HouseholdReopened::householdId).containsExactly(id);
        assertThat(audited("household.reopened").after()).containsEntry("members", 2L)
            .containsEntry("householdClass", "POOR");
        assertThatThrownBy(() -> closings.reopen(id, "Nhầm với hộ cùng tên")).as("once").isInstanceOf(Conflict.class);
        actAs("officer", Role.COMMUNE_OFFICER, EA_KAO);
        closings.close(new CloseHousehold(id, ClosingCause.MOVED_AWAY, TODAY, null, NOTE));
        assertThat(register.open(id).closings()).hasSize(2);
    }

    @Test
    void whoeverLeftBeforeStaysAwayWhenTheHouseholdIsReopened() {
        UUID id = family("991000010", "991000011");
        register.endMembership(new EndMembership(id, register.get(id).members().get(1).id(), TODAY.minusDays(5),
                "Lấy chồng", null));
        closings.close(new CloseHousehold(id, ClosingCause.LAST_MEMBER_DIED, TODAY, null, NOTE));
        actAs("chair", Role.COMMUNE_CHAIR, EA_KAO);
        closings.reopen(id, "Nhầm với hộ cùng tên");

        assertThat(register.get(id).members()).extracting(MemberView::citizenId).containsExactly("991000010");
        assertThat(register.open(id).formerMembers()).extracting(MemberView::leaveReason).containsExactly("Lấy chồng");
    }

    @Test
    void notReopenedWhileOneOfItsMembersLivesInAnotherHousehold() {
        UUID id = family("991000012");
        UUID other = family("991000013");
        closings.close(new CloseHousehold(id, ClosingCause.MERGED, TODAY, register.get(other).code(), NOTE));
        register.addMember(new AddMember(other, person("Mai Lan", Relation.PARENT, "991000012"), TODAY));
        actAs("chair", Role.COMMUNE_CHAIR, EA_KAO);

        assertThatThrownBy(() -> closings.reopen(id, "Nhầm với hộ cùng tên")).isInstanceOf(Conflict.class)
            .hasMessageContaining("memberMovedOn");
        assertThat(register.get(id).closedOn()).isEqualTo(TODAY);
    }

    @Test
    void mergesOnlyIntoAnotherLivingHouseholdThatTheOfficerReads() {
        UUID id = family("991000014");
        UUID other = family("991000015");
        String code = register.get(other).code();
        assertRefused("refusal.household.mergedIntoMissing", "mergedInto", merged(id, " "));
        assertRefused("refusal.household.mergedIntoUnknown", "mergedInto", merged(id, "24169-999999"));
        assertRefused("refusal.household.mergedIntoItself", "mergedInto", merged(id, register.get(id).code()));
        UUID foreign = UUID.randomUUID();
        jdbc.update("insert into household (id, code, commune_key, hamlet_key, head_name, search_text)"
                + " values (?, '24163-999999', ?, '24163.THON1.2016', 'Mai Lan', '')", foreign, EA_TU.value());
        assertRefused("refusal.household.mergedIntoUnknown", "mergedInto", merged(id, "24163-999999"));
        closings.close(new CloseHousehold(other, ClosingCause.MOVED_AWAY, TODAY, null, NOTE));
        assertRefused("refusal.household.closed", "mergedInto", merged(id, code));
        UUID third = family("991000016");
        closings.close(merged(id, " " + register.get(third).code() + " "));
        assertThat(register.open(id).closing().mergedIntoId()).isEqualTo(third);
        assertThat(register.open(id).closing().mergedIntoCode()).isEqualTo(register.get(third).code());
    }

    @Test
    void theOnlyMembersDeathNeedsExactlyOneMember() {
        assertRefused("refusal.household.notOneMember", "cause", new CloseHousehold(family("991000017", "991000018"),
                ClosingCause.LAST_MEMBER_DIED, TODAY, null, NOTE));
        assertRefused("refusal.field.missing", "cause", new CloseHousehold(family("991000019"), null, TODAY, null, NOTE));
    }

    @ParameterizedTest
    @CsvSource({"123456789, refusal.household.textTooShort", "1234567890, ''", ", refusal.household.textTooShort"})
    void theNoteSaysEnough(String note, String refusal) {
        assertRefused(refusal, "note", new CloseHousehold(family("991000020"), ClosingCause.DISSOLVED, TODAY, null, note));
        assertRefused("refusal.field.tooLong", "note", new CloseHousehold(family("991000021"), ClosingCause.DISSOLVED, TODAY,
                null, "a".repeat(1001)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheOfficerOfTheCommuneCloses(Role role) {
        UUID id = family("991000022");
        actAs("someone", role, EA_KAO);
        if (role == Role.COMMUNE_OFFICER) {
            assertThat(register.open(id).closable()).isTrue();
            actAs("someone", role, EA_TU);
        }
        CloseHousehold command = new CloseHousehold(id, ClosingCause.DISSOLVED, TODAY, null, NOTE);
        assertThatThrownBy(() -> closings.close(command)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> closings.close(new CloseHousehold(UUID.randomUUID(), ClosingCause.DISSOLVED, TODAY, null,
                NOTE))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsUnderWayKeepsItOpen() {
        UUID id = listed(family("991000023"));
        obstacles.add("refusal.test.underWay");
        CloseHousehold command = new CloseHousehold(id, ClosingCause.DISSOLVED, TODAY, null, NOTE);
        assertThatThrownBy(() -> closings.close(command)).isInstanceOf(Conflict.class);
        assertThat(register.get(id).closedOn()).isNull();
        assertThat(register.get(id).current().effectiveTo()).isNull();
    }

    @Test
    void aClosedHouseholdTakesNothingMore() {
        UUID id = listed(family("991000024"));
        closings.close(new CloseHousehold(id, ClosingCause.DISSOLVED, TODAY, null, NOTE));

        assertClosed(() -> closings.close(new CloseHousehold(id, ClosingCause.DISSOLVED, TODAY, null, NOTE)));
        assertClosed(() -> register.addMember(new AddMember(id, person("Mai Lan", Relation.CHILD, null), TODAY)));
        assertClosed(() -> register.changeContact(new ChangeContact(id, THON_1, "1", "1")));
        assertClosed(() -> register.recordStatus(status(id, HouseholdClass.POOR, TODAY.plusDays(1), "2/QD-UBND")));
        assertClosed(() -> register.recordYearlyList(List.of(status(id, HouseholdClass.POOR, LocalDate.of(2019, 1, 1),
                "2/QD-UBND"))));
        assertClosed(() -> register.requireOpen(id));
        assertClosed(() -> register.get(id).requireOpen());
        assertThat(lists.listedIn(EA_KAO, TODAY)).as("its class still stood that day").noneMatch(row -> row.id().equals(id));
        assertThat(register.closedOn(id)).contains(TODAY);
    }

    @Test
    void closingsAreKept() {
        UUID id = family("991000025");
        closings.close(new CloseHousehold(id, ClosingCause.DISSOLVED, TODAY, null, NOTE));
        assertThatThrownBy(() -> jdbc.update("insert into household_closing (id, household_id, cause, closed_on, note,"
                + " closed_by, closed_at) values (?, ?, 'DISSOLVED', ?, 'twice', 'a', now())", UUID.randomUUID(), id,
                Date.valueOf(TODAY))).as("one stands").hasMessageContaining("household_closing_stands");
    }

    private static CloseHousehold merged(UUID id, String code) {
        return new CloseHousehold(id, ClosingCause.MERGED, TODAY, code, NOTE);
    }

    private void assertClosed(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Conflict.class).hasMessageContaining("refusal.household.closed");
    }

    private void assertRefused(String key, String field, CloseHousehold command) {
        if (key.isEmpty()) {
            closings.close(command);
            assertThat(register.get(command.householdId()).closedOn()).isEqualTo(command.closedOn());
            return;
        }
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> closings.close(command));
        assertThat(refused.fieldErrors()).extracting(InvalidInput.FieldError::key).containsExactly(key);
        assertThat(refused.fieldErrors()).extracting(InvalidInput.FieldError::field).containsExactly(field);
        assertThat(register.get(command.householdId()).closedOn()).isNull();
    }

    private UUID family(String... citizenIds) {
        List<NewMember> members = new ArrayList<>();
        for (String citizenId : citizenIds) {
            members.add(person("Mai Lan", members.isEmpty() ? Relation.HEAD : Relation.CHILD, citizenId));
        }
        UUID id = register.register(new RegisterHousehold(THON_1, null, null, members)).id();
        jdbc.update("update member set joined_on = ? where household_id = ?", Date.valueOf(JOINED), id);
        session.flush();
        session.clear();
        return id;
    }

    private UUID listed(UUID id) {
        register.recordStatus(status(id, HouseholdClass.POOR, LISTED, "1/QD-UBND"));
        return id;
    }

    private static RecordStatus status(UUID id, HouseholdClass householdClass, LocalDate from, String number) {
        return new RecordStatus(id, householdClass, SubClass.NONE, from, from, number, "MPS_2016", "reason", null);
    }

    private AuditedEvent audited(String action) {
        return events.stream(AuditedEvent.class).filter(fact -> fact.action().equals(action)).findFirst().orElseThrow();
    }

    private void actAs(String username, Role role, UnitKey unit) {
        when(currentActor.get()).thenReturn(new Actor(username, username, List.of(new PostGroup(role, unit))));
    }
}
