package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.rules.DayUnit;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.rules.OpinionAuthority;
import vn.giamngheo.rules.PostingTime;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;

class ProcedureTermsDecisionTests {

    private final TableFiles tables = new TableFiles();
    private final CamundaDecisions decisions = new CamundaDecisions(tables, standard -> new DeprivationScale(10, 10));

    @ParameterizedTest
    @CsvSource({
        "R2016, ANNUAL, 7, CITY_CHAIR, 7, 0, WORKING, ASSUMED",
        "R2016, IN_YEAR, 7, NONE, 0, 0, WORKING, ASSUMED",
        "R2016, ESCAPE, 7, NONE, 0, 0, WORKING, ASSUMED",
        "R2021, ANNUAL, 3, CITY_CHAIR, 5, 0, CALENDAR, UNVERIFIED",
        "R2021, IN_YEAR, 3, NONE, 0, 15, CALENDAR, UNVERIFIED",
        "R2021, ESCAPE, 3, NONE, 0, 15, CALENDAR, UNVERIFIED",
        "R2025, ANNUAL, 3, PROVINCE_CHAIR, 5, 0, CALENDAR, UNVERIFIED",
        "R2025, IN_YEAR, 3, NONE, 0, 15, CALENDAR, UNVERIFIED",
        "R2025, ESCAPE, 3, NONE, 0, 15, CALENDAR, UNVERIFIED"
    })
    void givesTheTermsOfRegimeAndRoute(
            RegimeId regime,
            Route route,
            int postingDays,
            OpinionAuthority authority,
            int opinionDays,
            int totalDays,
            DayUnit totalUnit,
            Mark mark) {
        ProcedureTerms terms = decisions.procedureTerms(regime, route);

        assertThat(terms.postingDays()).isEqualTo(postingDays);
        assertThat(terms.postingDayUnit()).isEqualTo(DayUnit.WORKING);
        assertThat(terms.recheckDays()).isEqualTo(7);
        assertThat(terms.opinionAuthority()).isEqualTo(authority);
        assertThat(terms.opinionDays()).isEqualTo(opinionDays);
        assertThat(terms.totalDays()).isEqualTo(totalDays);
        assertThat(terms.totalDayUnit()).isEqualTo(totalUnit);
        assertThat(terms.meetingQuorumPercent()).isEqualTo(50);
        assertThat(terms.mark()).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "R2016, IN_YEAR, 2018-11-09, 0, BEFORE_DECISION",
        "R2016, IN_YEAR, 2018-11-10, 7, AFTER_DECISION",
        "R2016, IN_YEAR, 2021-08-31, 7, AFTER_DECISION",
        "R2016, IN_YEAR,, 0, BEFORE_DECISION",
        "R2016, ANNUAL, 2018-11-10, 0, BEFORE_DECISION",
        "R2016, ESCAPE, 2018-11-10, 0, BEFORE_DECISION",
        "R2021, IN_YEAR, 2021-09-01, 15, BEFORE_DECISION",
        "R2025, IN_YEAR, 2025-07-01, 15, BEFORE_DECISION"
    })
    void boundsTheInYearReviewOf2016FromTheDayOfItsAmendment(
            RegimeId regime, Route route, LocalDate appliedOn, int totalDays, PostingTime posting) {
        ProcedureTerms terms = decisions.procedureTerms(regime, route, appliedOn);

        assertThat(terms.totalDays()).isEqualTo(totalDays);
        assertThat(terms.postingTime()).isEqualTo(posting);
        assertThat(terms.trace().rows()).hasSize(1);
    }

    @Test
    void everyRegimeAndRouteFiresItsOwnRow() {
        for (RegimeId regime : RegimeId.values()) {
            for (Route route : Route.values()) {
                assertThat(decisions.procedureTerms(regime, route).trace().rows()).hasSize(1);
            }
        }
        decisions.procedureTerms(RegimeId.R2016, Route.IN_YEAR, LocalDate.of(2018, 11, 10));

        assertThat(tables.firedRows("procedure-terms")).isEqualTo(tables.rows("procedure-terms"));
    }
}
