package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/** One household of Khanh Xuan each, to every end event of the process, by the posts' own accounts. */
@ScenarioTest
class LoanGuidanceScenarioTests {

    private static final String COMMUNE = "khanh-xuan";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private int passed;

    @AfterEach
    void restoresTheClock() {
        city.projectionEqualsEngine();
        city.daysPass(-passed);
    }

    @Test
    void goesFromTheListToALoanThatIsUsedWell() {
        LoanDossier loan = listed().opened().needed().guided("099000000101").agreed().confirmed();
        assertThat(city.openSteps(loan.id())).as("waits for the bank").isEmpty();
        loan.disbursed();
        days(14);
        assertThat(city.openSteps(loan.id())).as("the first visit opens after 15 days").isEmpty();
        days(1);
        loan.completed("farmers", "userTask_visitUseOfLoan", loan.visit("NEXT_VISIT", "AS_PLANNED"));
        days(19);
        assertThat(city.openSteps(loan.id())).isEmpty();
        days(1);
        loan.completed("women", "userTask_visitUseOfLoan", loan.visit("USED_WELL", "AS_PLANNED"));

        loan.assertEndedAt("endEvent_usedWell");
        assertThat(loan.state()).isEqualTo("USED_WELL");
        assertThat(loan.actions()).containsSubsequence("loan.opened", "loan.needRecorded", "loan.guided",
                "loan.groupAgreed", "loan.confirmed", "loan.disbursed", "loan.visited", "loan.usedWell");
        assertThat(city.jdbc().queryForMap("SELECT list_hash, list_rows, list_row FROM loan_confirmation WHERE case_id = ?",
                loan.id())).satisfies(proof -> {
                    assertThat((String) proof.get("list_hash")).matches("[0-9a-f]{64}");
                    assertThat((Integer) proof.get("list_rows")).isPositive();
                    assertThat((String) proof.get("list_row")).contains("|POOR|").endsWith("|77/QĐ-UBND");
                });
    }

    @Test
    void endsWithoutANeedAndCanBeEnteredAgain() {
        LoanDossier loan = listed().opened();
        Map<String, Object> noReason = Answers.fields("outcome", "NO_NEED", "recordedOn", city.today().toString());
        assertThat(loan.answer("officer", "userTask_recordNeed", noReason).statusCode()).isEqualTo(400);
        noReason.put("reason", "Hộ đủ vốn, không muốn vay thêm");
        loan.completed("officer", "userTask_recordNeed", noReason);

        loan.assertEndedAt("endEvent_noNeed");
        String code = city.jdbc().queryForObject("SELECT code FROM household WHERE id = ?", String.class,
                loan.household());
        HttpResponse<String> again = loan.officer("officer").postForm("/loans/enter", Map.of("householdCode", code));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(302);
        HttpResponse<String> twice = loan.officer("officer").postForm("/loans/enter", Map.of("householdCode", code));
        assertThat(twice.statusCode()).isEqualTo(409);
    }

    @Test
    void endsNotEligible() {
        LoanDossier loan = listed().opened();
        loan.completed("officer", "userTask_recordNeed", Answers.fields("outcome", "NOT_ELIGIBLE", "recordedOn",
                city.today().toString(), "reason", "Hộ không còn người trong độ tuổi lao động"));

        loan.assertEndedAt("endEvent_notEligible");
        assertThat(loan.state()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void asksForNoMoreThanTheProgrammeLends() {
        LoanDossier loan = listed().opened();
        Map<String, Object> need = loan.need();
        need.put("requestedAmount", 50_000_001);
        HttpResponse<String> tooMuch = loan.answer("officer", "userTask_recordNeed", need);
        assertThat(tooMuch.statusCode()).isEqualTo(400);
        assertThat(tooMuch.body()).contains("50.000.000");
        need.put("requestedAmount", 50_000_000);
        loan.completed("officer", "userTask_recordNeed", need);
        assertThat(loan.state()).isEqualTo("NEEDED");
    }

    @Test
    void flagsAHouseholdThatWasNotMetTwiceAndTellsOfficerAndChair() {
        LoanDossier loan = listed().opened().needed();
        Map<String, Object> notMet = Answers.fields("outcome", "NOT_MET", "visitedOn", city.today().toString(),
                "organisation", "FARMERS", "reason", "Nhà khóa cửa, hàng xóm nói đi rẫy");
        loan.completed("farmers", "userTask_guideHousehold", notMet);
        assertThat(alerts(loan)).isZero();
        loan.completed("farmers", "userTask_guideHousehold", notMet);
        assertThat(alerts(loan)).isEqualTo(2);
        assertThat(loan.officer("officer").get("/loans").body()).contains(loan.number());

        loan.completed("women", "userTask_guideHousehold", Answers.fields("outcome", "WITHDRAWN", "visitedOn",
                city.today().toString(), "organisation", "WOMEN", "reason", "Hộ đã vay được của người thân"));
        loan.assertEndedAt("endEvent_withdrawn");
        assertThat(city.jdbc().queryForObject("SELECT needs FROM loan_case WHERE id = ?", Boolean.class, loan.id()))
            .as("who was never guided has no need any more").isFalse();
    }

    @Test
    void refusesAPlanThatDoesNotAddUpWithAllThatIsWrong() {
        LoanDossier loan = listed().opened().needed();
        Map<String, Object> plan = loan.guidance("12345");
        plan.put("totalNeed", LoanDossier.AMOUNT);
        plan.put("item1Amount", 1_000_000);
        plan.put("borrowerPhone", "12345");
        plan.put("termMonths", 61);
        plan.put("topicProgramme", false);
        plan.put("topicUse", false);
        HttpResponse<String> refused = loan.answer("women", "userTask_guideHousehold", plan);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("12 chữ số", "10 chữ số", "35.000.000", "7.000.000", "1 đến 60 tháng",
                "ít nhất một nội dung");
        assertThat(city.openSteps(loan.id())).containsExactly("userTask_guideHousehold");
    }

    @Test
    void everyStepGoesBackWithAReasonAndTheGroupMeetsAgain() {
        LoanDossier loan = listed().opened().needed();
        loan.completed("women", "userTask_guideHousehold", Answers.returned("Cần hỏi lại mục đích vay của hộ"));
        loan.needed().guided("099000000102");
        Map<String, Object> notAgreed = loan.vote();
        notAgreed.putAll(Answers.fields("outcome", "NOT_AGREED", "agreeing", 10, "disagreeing", 12, "reason",
                "Phương án chưa rõ đầu ra", "nextMeetingOn", city.today().toString()));
        assertThat(loan.answer("loangroup1", "userTask_groupVote", notAgreed).statusCode())
            .as("the next meeting lies in the future").isEqualTo(400);
        notAgreed.put("nextMeetingOn", city.today().plusDays(7).toString());
        loan.completed("loangroup1", "userTask_groupVote", notAgreed);
        loan.completed("loangroup1", "userTask_groupVote", Answers.returned("Phải lập lại phương án dùng vốn"));
        loan.guided("099000000102").agreed();
        loan.completed("chair", "userTask_confirmList", Answers.returned("Danh sách ghi sai tên Tổ"));
        assertThat(city.openSteps(loan.id())).containsExactly("userTask_groupVote");
        loan.completed("loangroup1", "userTask_groupVote",
                Answers.fields("outcome", "WITHDRAWN", "reason", "Hộ xin thôi không vay nữa"));

        loan.assertEndedAt("endEvent_withdrawn");
        assertThat(city.jdbc().queryForObject("SELECT needs FROM loan_case WHERE id = ?", Boolean.class, loan.id()))
            .as("guided households stay counted").isTrue();
    }

    @Test
    void agreesOnlyWithMoreThanHalfOfThoseWhoCame() {
        LoanDossier loan = listed().opened().needed().guided("099000000103");
        Map<String, Object> half = loan.vote();
        half.putAll(Answers.fields("attendees", 24, "agreeing", 12, "disagreeing", 12));
        assertThat(loan.answer("loangroup1", "userTask_groupVote", half).statusCode()).isEqualTo(400);
        half.putAll(Answers.fields("agreeing", 13, "disagreeing", 12));
        assertThat(loan.answer("loangroup1", "userTask_groupVote", half).statusCode()).as("more votes than people")
            .isEqualTo(400);
        half.put("disagreeing", 11);
        half.put("admitted", false);
        assertThat(loan.answer("loangroup1", "userTask_groupVote", half).statusCode()).as("no member").isEqualTo(400);
        half.put("admitted", true);
        half.put("agreedAmount", LoanDossier.AMOUNT + 1);
        assertThat(loan.answer("loangroup1", "userTask_groupVote", half).statusCode()).as("more than asked for")
            .isEqualTo(400);
        half.put("agreedAmount", LoanDossier.AMOUNT);
        loan.completed("loangroup1", "userTask_groupVote", half);
        assertThat(loan.state()).isEqualTo("AGREED");
    }

    @Test
    void confirmsANewlyEscapedHouseholdOnTheAnniversaryAndNotADayLater() {
        LoanDossier inTime = LoanDossier.escaped(city, register, COMMUNE, city.today().minusYears(3));
        LoanDossier tooLate = LoanDossier.escaped(city, register, COMMUNE, city.today().minusYears(3));
        inTime.opened().needed().guided("099000000104").agreed().confirmed();
        assertThat(inTime.state()).isEqualTo("CONFIRMED");

        tooLate.opened().needed().guided("099000000105").agreed();
        days(1);
        HttpResponse<String> refused = tooLate.answer("chair", "userTask_confirmList", tooLate.confirmation());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("quá 3 năm").contains("28/2015");
        assertThat(city.openSteps(tooLate.id())).containsExactly("userTask_confirmList");

        tooLate.completed("chair", "userTask_confirmList", Answers.fields("outcome", "REFUSED", "confirmedOn",
                city.today().toString(), "reason", "Hộ đã ra khỏi danh sách quá ba năm"));
        tooLate.assertEndedAt("endEvent_notConfirmed");
    }

    @Test
    void doesNotConfirmWhoLeftTheProgrammesList() {
        LoanDossier loan = listed().opened().needed().guided("099000000106").agreed();
        days(1);
        LoanDossier.decide(city, register, loan.household(), HouseholdClass.NEAR_POOR, city.today());
        HttpResponse<String> refused = loan.answer("chair", "userTask_confirmList", loan.confirmation());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("hộ nghèo").contains("cận nghèo");
        Map<String, Object> yesterday = loan.confirmation();
        yesterday.put("confirmedOn", city.today().minusDays(1).toString());
        loan.completed("chair", "userTask_confirmList", yesterday);
        assertThat(loan.state()).as("the list of yesterday had the household").isEqualTo("CONFIRMED");
    }

    @Test
    void doesNotConfirmASecondLoanOfTheProgrammeBeforeTheFirstIsRepaid() {
        LoanDossier first = listed().opened().needed().guided("099000000107").agreed().confirmed().disbursed();
        days(15);
        first.completed("women", "userTask_visitUseOfLoan", first.visit("USED_WELL", "CHANGED"));
        String code = city.jdbc().queryForObject("SELECT code FROM household WHERE id = ?", String.class,
                first.household());
        assertThat(first.officer("officer").postForm("/loans/enter", Map.of("householdCode", code)).statusCode())
            .isEqualTo(302);
        UUID second = city.jdbc().queryForObject(
                "SELECT id FROM loan_case WHERE household_id = ? AND state = 'LISTED'", UUID.class, first.household());
        first.officer("officer").postForm("/loans/open", Map.of("id", second.toString()));
        String task = city.task(second, "userTask_recordNeed");
        HttpResponse<String> owes = first.officer("officer").complete(task, first.need());
        assertThat(owes.statusCode()).isEqualTo(409);
        assertThat(owes.body()).contains(first.number());

        assertThat(LoanDossier.report(city, "bank.bmt", first.result("REPAID")).statusCode()).isEqualTo(201);
        assertThat(first.officer("officer").complete(task, first.need()).statusCode()).isEqualTo(200);
        assertThat(LoanDossier.report(city, "bank.bmt", first.result("REPAID")).statusCode()).as("known").isEqualTo(200);
    }

    @Test
    void endsAsTheBankSays() {
        LoanDossier refused = listed().opened().needed().guided("099000000108").agreed().confirmed();
        assertThat(LoanDossier.report(city, "bank.bmt", refused.result("REFUSED")).statusCode()).isEqualTo(201);
        refused.assertEndedAt("endEvent_bankRefused");

        LoanDossier withdrawn = listed().opened().needed().guided("099000000109").agreed().confirmed();
        assertThat(LoanDossier.report(city, "bank.bmt", withdrawn.result("WITHDRAWN")).statusCode()).isEqualTo(201);
        withdrawn.assertEndedAt("endEvent_withdrawnAtBank");
    }

    @Test
    void theBanksApiTakesAResultOnceAndOnlyForTheRightCase() {
        LoanDossier loan = listed().opened().needed().guided("099000000110").agreed();
        assertThat(LoanDossier.report(city, "bank.bmt", loan.result("DISBURSED")).statusCode())
            .as("not confirmed yet").isEqualTo(404);
        loan.confirmed();
        Map<String, Object> result = loan.result("DISBURSED");
        assertThat(LoanDossier.report(city, "officer.khanh-xuan", result).statusCode()).isEqualTo(403);
        assertThat(LoanDossier.report(city, "nobody", result).statusCode()).isEqualTo(401);
        Map<String, Object> otherBorrower = loan.result("DISBURSED");
        otherBorrower.put("citizenId", "099000000999");
        assertThat(LoanDossier.report(city, "bank.bmt", otherBorrower).statusCode()).isEqualTo(409);
        Map<String, Object> tooMuch = loan.result("DISBURSED");
        tooMuch.put("amount", LoanDossier.AMOUNT + 1);
        assertThat(LoanDossier.report(city, "bank.bmt", tooMuch).statusCode()).isEqualTo(400);
        Map<String, Object> tomorrow = loan.result("DISBURSED");
        tomorrow.put("answeredOn", city.today().plusDays(1).toString());
        assertThat(LoanDossier.report(city, "bank.bmt", tomorrow).statusCode()).isEqualTo(400);
        Map<String, Object> byPerson = loan.result("DISBURSED");
        byPerson.remove("caseNumber");
        byPerson.put("citizenId", "099000000110");

        assertThat(LoanDossier.report(city, "bank.bmt", byPerson).statusCode()).isEqualTo(201);
        assertThat(LoanDossier.report(city, "bank.bmt", result).statusCode()).as("the same again").isEqualTo(200);
        assertThat(LoanDossier.report(city, "bank.bmt", loan.result("REFUSED")).statusCode()).as("another result")
            .isEqualTo(409);
        assertThat(loan.state()).isEqualTo("DISBURSED");
    }

    @Test
    void misuseIsReportedToChairAndBankAndTheMoneyCalledBack() {
        LoanDossier loan = listed().opened().needed().guided("099000000111").agreed().confirmed().disbursed();
        days(15);
        assertThat(loan.answer("women", "userTask_visitUseOfLoan", loan.visit("RECALLED", "AS_PLANNED")).statusCode())
            .as("nothing to call back").isEqualTo(409);
        assertThat(loan.answer("women", "userTask_visitUseOfLoan", loan.visit("USED_WELL", "MISUSED")).statusCode())
            .isEqualTo(409);
        loan.completed("women", "userTask_visitUseOfLoan", loan.visit("RECALLED", "MISUSED"));

        loan.assertEndedAt("endEvent_recalled");
        assertThat(city.jdbc().queryForList("SELECT role FROM loan_alert WHERE case_id = ? ORDER BY role", String.class,
                loan.id())).containsExactly("bank", "commune-chair");
        assertThat(loan.actions()).contains("loan.misuseReported", "loan.recalled");
        assertThat(city.officer("bank.bmt").get("/loans").body()).contains(loan.number());
        assertThat(city.officer("chair.khanh-xuan").get("/loans").body()).contains(loan.number());
        UUID alert = city.jdbc().queryForObject("SELECT id FROM loan_alert WHERE case_id = ? AND role = 'bank'",
                UUID.class, loan.id());
        assertThat(loan.officer("chair").postForm("/loans/alerts/" + alert + "/seen", Map.of()).statusCode())
            .as("for the bank").isEqualTo(403);
        assertThat(city.officer("bank.bmt").postForm("/loans/alerts/" + alert + "/seen", Map.of()).statusCode())
            .isEqualTo(302);
        assertThat(city.officer("bank.bmt").postForm("/loans/alerts/" + alert + "/seen", Map.of()).statusCode())
            .isEqualTo(409);
    }

    @Test
    void aStepRunsThroughEngineRestWithTheSameRefusals() {
        LoanDossier loan = listed().opened();
        EngineRest officer = city.engineRest("officer.khanh-xuan");
        Map<String, Object> need = loan.need();
        need.remove("organisation");
        HttpResponse<String> incomplete = officer.complete(loan.task("userTask_recordNeed"), need);
        assertThat(incomplete.statusCode()).as(incomplete.body()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Tổ chức hướng dẫn");
        HttpResponse<String> done = officer.complete(loan.task("userTask_recordNeed"), loan.need());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(loan.state()).isEqualTo("NEEDED");
        assertThat(city.jdbc().queryForList("SELECT DISTINCT client FROM audit_entry WHERE case_id = ?", String.class,
                loan.id())).contains("ENGINE_REST");
        assertThat(city.engineRest("officer.khanh-xuan").post("/process-definition/key/loan-guidance/start",
                Map.of("businessKey", loan.id().toString())).statusCode()).as("opened on our page only").isIn(403, 404);
    }

    private LoanDossier listed() {
        return LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR);
    }

    private int alerts(LoanDossier loan) {
        return city.jdbc().queryForObject("SELECT count(*) FROM loan_alert WHERE case_id = ?", Integer.class, loan.id());
    }

    private void days(int days) {
        city.daysPass(days);
        passed += days;
        city.runDueJobs();
    }
}
