package vn.giamngheo.scenario;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.Visitor.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What anybody sees without an account, and what he does not see. */
@ScenarioTest
class PublicPagesScenarioTests {

    private static final String COMMUNE = "tan-loi";

    @Autowired
    private City city;

    private Duration offset;

    @BeforeEach
    void noteTheClock() {
        offset = city.offset();
    }

    @AfterEach
    void restoreTheClock() {
        city.restore(offset);
    }

    @Test
    void theReceiptLeadsToTheStateOfItsCaseFromStepToStep() {
        Visitor visitor = new Visitor(city.port(), "127.0.0.21");
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        assertThat(track(visitor, dossier).body()).contains("Đã tiếp nhận, chờ xem xét ban đầu",
                "không ấn định số ngày");
        dossier.completed("officer", "userTask_screenApplication", Answers.screened(2));
        assertThat(track(visitor, dossier).body()).contains("Chờ rà soát viên đến nhà");
        dossier.surveyed();
        assertThat(track(visitor, dossier).body()).contains("Đã khảo sát, chờ họp dân");
        dossier.posted();
        assertThat(track(visitor, dossier).body()).contains("Đang niêm yết công khai", "Niêm yết đến hết ngày");
        city.daysPass(15);
        city.runDueJobs();
        assertThat(track(visitor, dossier).body()).contains("Đang lập dự thảo quyết định");
        dossier.completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        assertThat(track(visitor, dossier).body()).contains("Đang trình Chủ tịch");
        dossier.completed("chair", "userTask_decideRecognition", Answers.recognised(city.today()));
        assertThat(track(visitor, dossier).body()).contains("Đã có kết quả", "Mang giấy tiếp nhận");
        dossier.completed("clerk", "userTask_deliverResult", Answers.delivered(city.today(), dossier.family()));
        Answer over = track(visitor, dossier);
        assertThat(over.body()).contains("Đã trả kết quả");
        assertThat(over.head()).contains("X-Robots-Tag: noindex").contains("no-store");
        withoutPersonalData(over.content(), dossier);
    }

    @Test
    void thePromisedDayIsShownAndThatItIsOver() {
        city.daysPass((int) ChronoUnit.DAYS.between(city.today(), LocalDate.of(2021, 10, 4)));
        Visitor visitor = new Visitor(city.port(), "127.0.0.25");
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        LocalDate promised = city.jdbc().queryForObject("SELECT promised_on FROM application WHERE id = ?",
                LocalDate.class, dossier.id());

        city.daysPass((int) ChronoUnit.DAYS.between(city.today(), promised));
        assertThat(track(visitor, dossier).body()).contains(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(promised))
            .doesNotContain("quá ngày hẹn");
        city.daysPass(1);
        assertThat(track(visitor, dossier).body()).contains("quá ngày hẹn");
    }

    @Test
    void numberAndCodeHaveToBelongTogether() {
        Visitor visitor = new Visitor(city.port(), "127.0.0.22");
        Dossier one = Dossier.registered(city, COMMUNE).received();
        Dossier other = Dossier.registered(city, COMMUNE).received();

        assertThat(visitor.get("/track").status()).isEqualTo(200);
        assertThat(track(visitor, number(one), code(other)).status()).isEqualTo(404);
        assertThat(track(visitor, number(one), "").status()).isEqualTo(404);
        assertThat(track(visitor, "", code(one)).status()).isEqualTo(404);
        assertThat(track(visitor, number(one), "ABCDEFGHJKMN").body()).contains("Không tìm thấy hồ sơ");
        assertThat(track(visitor, number(one), code(one).toLowerCase()).status()).isEqualTo(200);
        assertThat(visitor.get("/check/" + code(one)).status()).as("a receipt is no certificate").isEqualTo(404);
        assertThat(track(visitor, "<script>x</script>", "x").body()).doesNotContain("<script>x");
    }

    @Test
    void postedListsShowWhatTheLawPostsAndOnlyWhilePosted() {
        Visitor visitor = new Visitor(city.port(), "127.0.0.23");
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed().surveyed();
        assertThat(visitor.get("/posted/" + COMMUNE).body()).doesNotContain(dossier.family().head());
        dossier.posted();

        Answer posted = visitor.get("/posted/" + COMMUNE);

        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.head()).contains("X-Robots-Tag: noindex");
        assertThat(posted.body()).contains(dossier.family().head(), "Hộ nghèo", "đến hết",
                "Không đồng ý với kết quả nào", "name=\"robots\"");
        assertThat(posted.content()).doesNotContain("B1", "B2", dossier.family().code());
        city.jdbc().queryForList("SELECT citizen_id FROM member WHERE household_id = ? AND citizen_id IS NOT NULL",
                String.class, dossier.family().id())
            .forEach(number -> assertThat(posted.content()).doesNotContain(number));
        assertThat(visitor.get("/posted").body()).contains("hộ đang niêm yết");
        city.daysPass(15);
        assertThat(visitor.get("/posted/" + COMMUNE).body()).as("the term is over, whether or not the job ran")
            .doesNotContain(dossier.family().head());
        Answer unknown = visitor.get("/posted/no-such-commune");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("Không có xã, phường này");
    }

    @Test
    void whoAsksTooOftenIsAskedToWaitAndOthersAreNot() {
        for (Map.Entry<String, String> page : Map.of("/track", "127.0.0.31", "/posted", "127.0.0.32",
                "/check/ABCDEFGHJKMN", "127.0.0.33").entrySet()) {
            Visitor visitor = new Visitor(city.port(), page.getValue());
            for (int request = 0; request < 30; request++) {
                assertThat(visitor.get(page.getKey()).status()).isNotEqualTo(429);
            }
            Answer refused = visitor.get(page.getKey());
            assertThat(refused.status()).as(page.getKey()).isEqualTo(429);
            assertThat(refused.body()).contains("Đợi một phút rồi thử lại");
            assertThat(new Visitor(city.port(), "127.0.0.34").get(page.getKey()).status()).isNotEqualTo(429);
        }
    }

    @Test
    void nothingElseIsOpen() {
        Visitor visitor = new Visitor(city.port(), "127.0.0.24");
        for (String path : new String[] { "/papers/templates", "/applications/blank-form", "/tracked", "/households" }) {
            Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isIn(302, 401);
        }
    }

    private void withoutPersonalData(String page, Dossier dossier) {
        assertThat(page).doesNotContain(dossier.family().head(), dossier.family().code(), "Hộ nghèo", "B1");
        city.jdbc().queryForList("SELECT citizen_id FROM member WHERE household_id = ? AND citizen_id IS NOT NULL",
                String.class, dossier.family().id()).forEach(number -> assertThat(page).doesNotContain(number));
    }

    private Answer track(Visitor visitor, Dossier dossier) {
        Answer answer = track(visitor, number(dossier), code(dossier));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static Answer track(Visitor visitor, String number, String code) {
        return visitor.get("/track?receipt=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    private String number(Dossier dossier) {
        return receipt("number", dossier);
    }

    private String code(Dossier dossier) {
        return receipt("check_code", dossier);
    }

    private String receipt(String column, Dossier dossier) {
        return city.jdbc().queryForObject("SELECT " + column + " FROM paper WHERE case_id = ? AND kind ="
                + " 'APPLICATION_RECEIPT'", String.class, dossier.id());
    }
}
