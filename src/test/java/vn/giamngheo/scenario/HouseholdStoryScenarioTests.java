package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One household from its recognition as poor through a loan, the escape, a loan to newly escaped households, the visits
 * afterwards and the relapse; in the end its page tells the whole story.
 */
@ScenarioTest
class HouseholdStoryScenarioTests {

    private static final String COMMUNE = "hoa-thuan";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    private City city;

    private Duration clock;

    @BeforeEach
    void travel() {
        clock = city.travelTo(LocalDate.of(2018, 11, 20));
    }

    @AfterEach
    void returnHome() {
        city.projectionEqualsEngine();
        city.restore(clock);
    }

    @Test
    void theHouseholdsPageTellsItAll() {
        InYearCase poor = InYearCase.applied(city, COMMUNE, false).toBeSurveyed().assessed(true).proposed("RECOGNISE")
            .recognised().delivered();
        UUID household = poor.family().id();
        LocalDate recognised = city.today();
        String certificate = text("SELECT number FROM certificate WHERE household_id = ?", household);

        LoanDossier first = LoanDossier.ofHousehold(city, COMMUNE, household).opened().needed().guided("099000000701")
            .agreed().confirmed().disbursed();
        city.daysPass(15);
        city.runDueJobs();
        first.completed("women", "userTask_visitUseOfLoan", first.visit("USED_WELL", "AS_PLANNED"));

        city.daysPass(200);
        InYearCase escape = InYearCase.escaping(city, COMMUNE, poor.family(), false).toBeSurveyed().assessed(false)
            .proposed("RECOGNISE").recognised().delivered();
        LocalDate since = city.today();
        String code = text("SELECT check_code FROM certificate WHERE household_id = ?", household);
        assertThat(new Visitor(city.port(), "127.0.0.35").get("/check/" + code).body())
            .contains("hết hiệu lực vì hộ đã được công nhận thoát nghèo", "thoát nghèo theo Quyết định số");

        HttpResponse<String> repaid = LoanDossier.report(city, "bank.bmt", first.result("REPAID"));
        assertThat(repaid.statusCode()).as(repaid.body()).isEqualTo(201);
        LoanDossier newly = LoanDossier.ofHousehold(city, COMMUNE, household);
        assertThat(text("SELECT programme FROM loan_case WHERE id = ?", newly.id())).isEqualTo("NEWLY_ESCAPED");
        newly.opened().needed().guided("099000000701").agreed().confirmed().disbursed();

        city.travelTo(since.plusMonths(6));
        UUID visit = city.jdbc().queryForObject("SELECT v.id FROM escape_visit v JOIN escape e ON e.id = v.escape_id"
                + " WHERE e.household_id = ? AND ordinal = 1", UUID.class, household);
        assertThat(city.officer("women." + COMMUNE).postForm("/escapes/visits/" + visit, Map.of("visitedOn",
                DAY.format(city.today()), "finding", "AT_RISK", "found", "Hạn hán, cà phê mất mùa", "advice",
                "Chuyển sang trồng cỏ nuôi bò")).statusCode()).isEqualTo(302);

        city.daysPass(30);
        InYearCase relapse = InYearCase.again(city, COMMUNE, poor.family()).toBeSurveyed().assessed(true)
            .proposed("RECOGNISE").recognised().delivered();
        LocalDate relapsed = city.today();
        assertThat(newly.officer("officer").get("/loans/" + newly.id()).body())
            .contains("trở lại danh sách hộ nghèo, hộ cận nghèo từ ngày " + DAY.format(relapsed));

        String page = city.officer("officer." + COMMUNE).get("/households/" + household).body();
        List.of(poor.id(), escape.id(), relapse.id()).forEach(application -> assertThat(page)
            .contains("/applications/" + application));
        assertThat(page).as("classes by decision").contains(DAY.format(recognised), DAY.format(since), DAY.format(relapsed));
        assertThat(page).as("the escape").contains("Thoát nghèo, vượt chuẩn cận nghèo",
                DAY.format(since.plusMonths(36)), "Quyết định công nhận thoát nghèo");
        assertThat(page).as("the certificate and its end").contains(certificate, "thoát nghèo), từ " + DAY.format(since));
        assertThat(page).as("the visits").contains("Có nguy cơ tái nghèo", "Hạn hán, cà phê mất mùa",
                "Chuyển sang trồng cỏ nuôi bò", "không còn phải thăm");
        assertThat(page).as("the relapse, with its link to the escape").contains("Tái nghèo.",
                "sau khi thoát từ " + DAY.format(since), "Trong thời gian là hộ mới thoát nghèo");
        assertThat(page).as("the loans").contains("/loans/" + first.id(), "/loans/" + newly.id(), "Cho vay hộ mới thoát nghèo");
        assertThat(ledger(page)).as("the support ledger, newest first").containsSubsequence("Trở lại danh sách: Hộ nghèo",
                "Thăm sau thoát nghèo: Có nguy cơ tái nghèo", "Vay vốn: Cho vay hộ mới thoát nghèo",
                "Thoát nghèo: Thoát nghèo, vượt chuẩn cận nghèo", "Cấp bản sao quyết định", "Kiểm tra vốn vay",
                "Vay vốn: Cho vay hộ nghèo", "Hướng dẫn vay vốn");
        assertThat(city.jdbc().queryForList("SELECT action FROM audit_entry WHERE household_id = ? ORDER BY id", String.class,
                household)).containsSubsequence("application.recognised", "loan.disbursed", "escape.started",
                        "application.recognised", "loan.disbursed", "escape.visited", "escape.relapsed");
    }

    private String ledger(String page) {
        return page.substring(page.indexOf("id=\"support-title\"")).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private String text(String sql, Object... args) {
        return city.jdbc().queryForObject(sql, String.class, args);
    }
}
