package vn.giamngheo.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;

/** The order in which things happen to a loan case, and nothing else in between. */
class LoanCaseTests {

    private static final Instant NOW = Instant.parse("2018-09-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2018, 9, 10);
    private static final long AMOUNT = 30_000_000;

    private final LoanCase loan = new LoanCase(UUID.randomUUID(), new UnitKey("24169.2016"),
            new UnitKey("24169.B01.2016"), LoanProgramme.POOR, DAY);

    @Test
    void goesFromTheRegisterToGoodUse() {
        confirmed();
        loan.disbursed(disbursed(), DAY.plusDays(15));
        loan.visited(visit(VisitOutcome.NEXT_VISIT, UseFound.AS_PLANNED), NOW);
        loan.visited(visit(VisitOutcome.USED_WELL, UseFound.AS_PLANNED), NOW);

        assertThat(loan.state()).isEqualTo(LoanState.USED_WELL);
        assertThat(loan.view().closedAt()).isEqualTo(NOW);
        assertThat(loan.nextVisitOn()).isNull();
        assertThat(loan.paidOut()).isTrue();
    }

    @Test
    void entersItsProcessOnce() {
        loan.enterProcess(RegimeId.R2016, NOW);

        refused(() -> loan.enterProcess(RegimeId.R2016, NOW));
    }

    @Test
    void countsForTheTargetOnlyWithANeedThatIsEligible() {
        loan.enterProcess(RegimeId.R2016, NOW);
        loan.notNeeded(new RecordNeed(NeedAnswer.NO_NEED, DAY, null, null, null, "Hộ đủ vốn làm ăn"), NOW);

        assertThat(loan.needs()).isFalse();
        assertThat(loan.state()).isEqualTo(LoanState.NO_NEED);
    }

    @Test
    void noLongerCountsWhenItGivesUpBeforeGuidanceButDoesAfterwards() {
        needed();
        loan.withdrawn("Hộ đã vay người thân", NOW);
        assertThat(loan.needs()).isFalse();

        LoanCase other = new LoanCase(UUID.randomUUID(), loan.communeKey(), loan.hamletKey(), LoanProgramme.POOR, DAY);
        other.enterProcess(RegimeId.R2016, NOW);
        other.needed(need(), match());
        other.guided(guidance(), "Y Ban Niê", "012345678901");
        other.withdrawn("Hộ đã vay người thân", NOW);
        assertThat(other.needs()).isTrue();
    }

    @Test
    void isFlaggedAtTheSecondVisitThatMetNobodyAndOnlyThen() {
        needed();

        assertThat(loan.notMet(Organisation.WOMEN, 2)).isFalse();
        assertThat(loan.notReached()).isFalse();
        assertThat(loan.notMet(Organisation.WOMEN, 2)).isTrue();
        assertThat(loan.notMet(Organisation.WOMEN, 2)).isFalse();
        assertThat(loan.notReached()).isTrue();
        loan.guided(guidance(), "Y Ban Niê", "012345678901");
        assertThat(loan.notReached()).isFalse();
    }

    @Test
    void everyStepCanGoBackToTheOneBefore() {
        needed();
        loan.backToNeed();
        assertThat(loan.state()).isEqualTo(LoanState.ASKED);
        loan.needed(need(), match());
        loan.guided(guidance(), "Y Ban Niê", "012345678901");
        loan.backToGuidance();
        assertThat(loan.state()).isEqualTo(LoanState.NEEDED);
        loan.guided(guidance(), "Y Ban Niê", "012345678901");
        loan.agreed(vote());
        loan.backToGroup();
        assertThat(loan.state()).isEqualTo(LoanState.GUIDED);
    }

    @Test
    void staysWithTheGroupWhileItDoesNotAgree() {
        guided();
        loan.notAgreed(vote());

        assertThat(loan.state()).isEqualTo(LoanState.GUIDED);
        assertThat(loan.agreedAmount()).isNull();
    }

    @Test
    void refusesEveryOtherOrder() {
        refused(() -> loan.needed(need(), match()));
        needed();
        refused(() -> loan.agreed(vote()));
        refused(() -> loan.confirmed(DAY));
        refused(() -> loan.disbursed(disbursed(), DAY));
        loan.guided(guidance(), "Y Ban Niê", "012345678901");
        refused(() -> loan.guided(guidance(), "Y Ban Niê", "012345678901"));
        refused(() -> loan.confirmed(DAY));
        loan.agreed(vote());
        refused(() -> loan.withdrawn("Hộ thôi không vay", NOW));
        loan.confirmed(DAY);
        refused(() -> loan.visited(visit(VisitOutcome.USED_WELL, UseFound.AS_PLANNED), NOW));
        loan.endedAtBank(new BankResult(null, null, BankAnswer.REFUSED, DAY, null, null, null, null, "Còn nợ quá hạn"),
                NOW);
        refused(() -> loan.disbursed(disbursed(), DAY));
        assertThat(loan.state().open()).isFalse();
    }

    @Test
    void isCalledBackOnlyAfterMisuse() {
        confirmed();
        loan.disbursed(disbursed(), DAY.plusDays(15));
        refused(() -> loan.visited(visit(VisitOutcome.RECALLED, UseFound.CHANGED), NOW));
        loan.visited(visit(VisitOutcome.NEXT_VISIT, UseFound.MISUSED), NOW);
        loan.visited(visit(VisitOutcome.RECALLED, UseFound.NOT_USED_YET), NOW);

        assertThat(loan.misused()).isTrue();
        assertThat(loan.state()).isEqualTo(LoanState.RECALLED);
    }

    @Test
    void isRepaidOnceAndOnlyWhenPaidOut() {
        confirmed();
        refused(() -> loan.repaid(DAY));
        loan.disbursed(disbursed(), DAY.plusDays(15));
        loan.repaid(DAY.plusYears(1));

        refused(() -> loan.repaid(DAY.plusYears(1)));
        assertThat(loan.state()).isEqualTo(LoanState.DISBURSED);
    }

    @Test
    void knowsAResultThatItKeepsAlready() {
        confirmed();
        assertThat(loan.keeps(disbursed())).isFalse();
        loan.disbursed(disbursed(), DAY.plusDays(15));

        assertThat(loan.keeps(disbursed())).isTrue();
        assertThat(loan.keeps(new BankResult(null, null, BankAnswer.DISBURSED, DAY, AMOUNT - 1, BigDecimal.TEN, 36, "S1",
                null))).isFalse();
        assertThat(loan.keeps(new BankResult(null, null, BankAnswer.REFUSED, DAY, null, null, null, null, "x"))).isFalse();
    }

    private void needed() {
        loan.enterProcess(RegimeId.R2016, NOW);
        loan.needed(need(), match());
    }

    private void guided() {
        needed();
        loan.guided(guidance(), "Y Ban Niê", "012345678901");
    }

    private void confirmed() {
        guided();
        loan.agreed(vote());
        loan.confirmed(DAY);
    }

    private static RecordNeed need() {
        return new RecordNeed(NeedAnswer.NEEDED, DAY, Organisation.WOMEN, "Mua bò sinh sản", AMOUNT, null);
    }

    private static LoanMatch match() {
        return new LoanMatch(LoanProgramme.POOR, HouseholdClass.POOR, LocalDate.of(2018, 1, 1), null);
    }

    private static GuideHousehold guidance() {
        return new GuideHousehold(GuidanceOutcome.GUIDED, DAY, Organisation.WOMEN, "Y Ban Niê",
                Set.of(GuidanceTopic.TERMS), new LoanPlan(null, null, "0912345678", "Mua bò sinh sản", 35_000_000,
                        5_000_000, AMOUNT, List.of(new PlanItem("Bò cái", "2 con", AMOUNT)), 36, 6), null);
    }

    private static GroupVote vote() {
        return new GroupVote(VoteOutcome.AGREED, DAY, "Tổ 1", "H Bia", "Nhà cộng đồng", 20, 18, 18, 0, true, AMOUNT, 36,
                null, null);
    }

    private static BankResult disbursed() {
        return new BankResult(null, null, BankAnswer.DISBURSED, DAY, AMOUNT, new BigDecimal("6.6"), 36, "S1", null);
    }

    private static VisitUseOfLoan visit(VisitOutcome outcome, UseFound use) {
        return new VisitUseOfLoan(outcome, DAY, use, "Có hai con bò tại chuồng", null,
                outcome == VisitOutcome.NEXT_VISIT ? DAY.plusMonths(6) : null, "Đã bán bò để trả nợ riêng");
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Conflict.class);
    }
}
