package vn.giamngheo.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.DayUnit;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.rules.OpinionAuthority;
import vn.giamngheo.rules.PostingTime;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=none", "spring.flyway.enabled=false"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ReferenceMemory.class, Units.class, Regimes.class, Routing.class, StepTerms.class})
class RoutingRepositoryTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String IN_YEAR = "in-year-recognition";
    private static final String ASSESSMENT = "household-assessment";
    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final UnitKey THON_1 = new UnitKey("24169.THON1.2016");
    private static final LocalDate IN_2018 = LocalDate.of(2018, 9, 4);

    @Autowired
    private Units units;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Regimes regimes;
    @Autowired
    private Routing routing;
    @Autowired
    private StepTerms terms;
    @MockitoBean
    private Decisions decisions;
    @MockitoBean
    private Accounts accounts;

    @TestConfiguration
    @ComponentScan(basePackageClasses = WorkingDays.class)
    static class Surroundings {

        @Bean
        DataSource dataSource() {
            return MigratedPostgres.dataSource();
        }

        @Bean
        Clock clock() {
            return clockOn(IN_2018);
        }
    }

    @BeforeEach
    void lawAndPeople() {
        when(decisions.procedureTerms(any(), any())).thenAnswer(call -> asking(
                call.getArgument(0) == RegimeId.R2025 ? OpinionAuthority.PROVINCE_CHAIR : OpinionAuthority.CITY_CHAIR));
    }

    @Test
    void sendsEveryStepToItsPostIn2018() {
        assertThat(routing.groupFor(IN_YEAR, "userTask_receiveApplication", RegimeId.R2016, EA_KAO, THON_1).id())
            .isEqualTo("one-stop-clerk:24169.2016");
        assertThat(routing.groupFor(IN_YEAR, "userTask_decideRecognition", RegimeId.R2016, EA_KAO, THON_1).id())
            .isEqualTo("commune-chair:24169.2016");
        assertThat(routing.groupFor(IN_YEAR, "userTask_giveOpinion", RegimeId.R2016, EA_KAO, THON_1).id())
            .isEqualTo("city-chair:643.2016");
        assertThat(routing.groupFor(ASSESSMENT, "userTask_holdVillageMeeting", RegimeId.R2016, EA_KAO, THON_1).id())
            .isEqualTo("village-head:24169.THON1.2016");
    }

    @Test
    void sendsLaterStepsOfMergedUnitsToTheirSuccessors() {
        Routing later = new Routing(jdbc, new ReferenceMemory(jdbc), units, decisions, regimes, accounts, clockOn(LocalDate.of(2026, 1, 5)));

        assertThat(later.groupFor(IN_YEAR, "userTask_draftDecision", RegimeId.R2021, EA_KAO, THON_1).id())
            .isEqualTo("commune-officer:24169.2025");
        assertThat(later.groupFor(IN_YEAR, "userTask_giveOpinion", RegimeId.R2021, EA_KAO, THON_1).id())
            .isEqualTo("province-chair:66.2016");
        assertThat(later.groupFor(IN_YEAR, "userTask_giveOpinion", RegimeId.R2025, new UnitKey("24169.2025"), null).id())
            .isEqualTo("province-chair:66.2016");
    }

    @Test
    void refusesStepsThatTheTableDoesNotKnow() {
        assertThatThrownBy(() -> routing.groupFor(IN_YEAR, "userTask_other", RegimeId.R2016, EA_KAO, THON_1))
            .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> terms.of(IN_YEAR, "userTask_other", RegimeId.R2016)).isInstanceOf(NotFound.class);
    }

    @Test
    void everyRuleHasATermInEveryRegime() {
        List<RoutingRule> rules = routing.rules().toList();

        assertThat(rules).hasSize(102);
        assertThat(rules).allSatisfy(rule -> assertThat(terms.of(rule.processKey(), rule.step(), rule.regime()).days())
            .isPositive());
    }

    @Test
    void findsPostsWithoutAHolder() {
        holders(post -> true);
        assertThat(routing.gaps(IN_2018)).isEmpty();

        holders(post -> !post.equals(new PostGroup(Role.VILLAGE_HEAD, THON_1)));
        assertThat(routing.gaps(IN_2018)).hasSize(2).allSatisfy(gap -> {
            assertThat(gap.unit()).isEqualTo(THON_1);
            assertThat(gap.step()).isEqualTo("userTask_holdVillageMeeting");
            assertThat(gap.regime()).isEqualTo(RegimeId.R2016);
        });

        holders(post -> post.role() != Role.COMMUNE_BOARD);
        assertThat(routing.gaps(IN_2018)).hasSize(84);
    }

    @Test
    void termsEndWithTheOfficeHoursOfAWorkingDay() {
        Instant friday = at(2018, 8, 31, 16);

        assertThat(terms.dueAt(IN_YEAR, "userTask_receiveApplication", RegimeId.R2016, friday))
            .isEqualTo(at(2018, 9, 4, 17));
        assertThat(terms.dueAt(ASSESSMENT, "userTask_surveyHousehold", RegimeId.R2021, friday))
            .isEqualTo(at(2018, 9, 5, 17));
        assertThat(terms.warnAt(IN_YEAR, "userTask_receiveApplication", RegimeId.R2016, at(2018, 9, 4, 17)))
            .isEqualTo(at(2018, 8, 31, 0));
    }

    @Test
    void lateStepsAreReportedToTheSuperiorPost() {
        assertThat(terms.escalationGroup(IN_YEAR, "userTask_draftDecision", RegimeId.R2016, EA_KAO).id())
            .isEqualTo("commune-chair:24169.2016");
        assertThat(terms.escalationGroup(IN_YEAR, "userTask_decideRecognition", RegimeId.R2016, EA_KAO).id())
            .isEqualTo("city-division:643.2016");
        assertThat(terms.escalationGroup(IN_YEAR, "userTask_decideRecognition", RegimeId.R2025,
                new UnitKey("24169.2025")).id()).isEqualTo("province-dept:66.2016");
        assertThat(terms.escalationGroup(IN_YEAR, "userTask_giveOpinion", RegimeId.R2016, EA_KAO).id())
            .isEqualTo("province-dept:66.2016");
    }

    @Test
    void aLateOpinionOfTheCitysChairGoesToTheProvinceAndToThoseWhoWait() {
        LateStep late = opinion(RegimeId.R2016, EA_KAO, "city-chair:643.2016");

        assertThat(late.nobodyAbove()).isFalse();
        assertThat(late.to().id()).isEqualTo("province-dept:66.2016");
        assertThat(late.waiting()).extracting(PostGroup::id).containsExactly("city-division:643.2016",
                "commune-chair:24169.2016");
    }

    @Test
    void nobodyStandsAboveTheProvincesChairLeastOfAllHisDepartment() {
        LateStep late = opinion(RegimeId.R2025, new UnitKey("24169.2025"), "province-chair:66.2016");

        assertThat(late.nobodyAbove()).isTrue();
        assertThat(late.to().id()).isEqualTo("province-chair:66.2016");
        assertThat(late.waiting()).extracting(PostGroup::id).containsExactly("commune-chair:24169.2025",
                "province-dept:66.2016");
        assertThat(terms.late("annual-review", "userTask_closeCampaign", RegimeId.R2025, new UnitKey("24169.2025"),
                PostGroup.parse("province-chair:66.2016")).nobodyAbove()).isTrue();
        assertThat(terms.late("annual-review", "userTask_openCampaign", RegimeId.R2025, new UnitKey("24169.2025"),
                PostGroup.parse("province-dept:66.2016")).to().id()).isEqualTo("province-chair:66.2016");
    }

    /** The table still names the department; the chair of the province answers for the city by then. */
    @Test
    void aCaseThatOutlivedTheCityIsNotReportedBelowTheOneWhoAnswers() {
        assertThat(terms.escalationGroup("commune-review", "userTask_giveOpinion", RegimeId.R2016, EA_KAO).role())
            .isEqualTo(Role.PROVINCE_DEPT);

        LateStep late = opinion(RegimeId.R2016, EA_KAO, "province-chair:66.2016");

        assertThat(late.nobodyAbove()).isTrue();
        assertThat(late.to().id()).isEqualTo("province-chair:66.2016");
    }

    @Test
    void everyOtherLateStepGoesToTheSuperiorOfTheTableAlone() {
        LateStep draft = terms.late(IN_YEAR, "userTask_draftDecision", RegimeId.R2016, EA_KAO,
                PostGroup.parse("commune-officer:24169.2016"));

        assertThat(draft).isEqualTo(new LateStep(PostGroup.parse("commune-chair:24169.2016"), false, List.of()));
    }

    @Test
    void aPostStandsAboveThoseOfLowerUnitsAndAboveAllButTheHeadOfItsOwn() {
        assertThat(above("province-dept:66.2016", "city-chair:643.2016")).isTrue();
        assertThat(above("city-division:643.2016", "commune-chair:24169.2016")).isTrue();
        assertThat(above("commune-chair:24169.2016", "village-head:24169.THON1.2016")).isTrue();
        assertThat(above("commune-chair:24169.2016", "commune-officer:24169.2016")).isTrue();
        assertThat(above("commune-board:24169.2016", "surveyor:24169.2016")).isTrue();
        assertThat(above("commune-officer:24169.2016", "commune-chair:24169.2016")).isFalse();
        assertThat(above("commune-chair:24169.2016", "commune-chair:24169.2016")).isFalse();
        assertThat(above("commune-board:24169.2016", "commune-board:24169.2016")).isFalse();
        assertThat(above("commune-chair:24169.2016", "city-division:643.2016")).isFalse();
        assertThat(above("province-dept:66.2016", "province-chair:66.2016")).isFalse();
    }

    @Test
    void lateStepsMayBeReportedAboveOrBackButNeverBelow() {
        RoutingRule chair = new RoutingRule(IN_YEAR, "step", RegimeId.R2016, Role.COMMUNE_CHAIR, RoutingLevel.COMMUNE);
        assertThat(routing.mayUrge(Role.CITY_DIVISION, UnitLevel.CITY, chair)).isTrue();
        assertThat(routing.mayUrge(Role.COMMUNE_CHAIR, UnitLevel.COMMUNE, chair)).isTrue();
        assertThat(routing.mayUrge(Role.COMMUNE_OFFICER, UnitLevel.COMMUNE, chair)).isFalse();
        RoutingRule officer = new RoutingRule(IN_YEAR, "step", RegimeId.R2016, Role.COMMUNE_OFFICER, RoutingLevel.COMMUNE);
        assertThat(routing.mayUrge(Role.COMMUNE_BOARD, UnitLevel.COMMUNE, officer)).isTrue();
        RoutingRule of2016 = new RoutingRule(IN_YEAR, "step", RegimeId.R2016, null, RoutingLevel.OPINION_AUTHORITY);
        assertThat(routing.mayUrge(Role.PROVINCE_DEPT, UnitLevel.PROVINCE, of2016)).isTrue();
        assertThat(routing.mayUrge(Role.CITY_DIVISION, UnitLevel.CITY, of2016)).isFalse();
        RoutingRule of2025 = new RoutingRule(IN_YEAR, "step", RegimeId.R2025, null, RoutingLevel.OPINION_AUTHORITY);
        assertThat(routing.mayUrge(Role.PROVINCE_CHAIR, UnitLevel.PROVINCE, of2025)).isTrue();
        assertThat(routing.mayUrge(Role.PROVINCE_DEPT, UnitLevel.PROVINCE, of2025)).isFalse();
    }

    private boolean above(String superior, String own) {
        return routing.isAbove(PostGroup.parse(superior), PostGroup.parse(own));
    }

    private LateStep opinion(RegimeId regime, UnitKey commune, String own) {
        return terms.late("commune-review", "userTask_giveOpinion", regime, commune, PostGroup.parse(own));
    }

    private void holders(Predicate<PostGroup> held) {
        when(accounts.held(any())).thenReturn(new AbstractSet<>() {
            @Override
            public boolean contains(Object post) {
                return held.test((PostGroup) post);
            }

            @Override
            public Iterator<PostGroup> iterator() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int size() {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static ProcedureTerms asking(OpinionAuthority authority) {
        return new ProcedureTerms(7, DayUnit.WORKING, PostingTime.BEFORE_DECISION, 7, authority, 7, 0, DayUnit.WORKING, 0, Mark.VERIFIED, null);
    }

    private static Clock clockOn(LocalDate day) {
        return Clock.fixed(day.atTime(8, 0).atZone(ZONE).toInstant(), ZONE);
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0).atZone(ZONE).toInstant();
    }
}
