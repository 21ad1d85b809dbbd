package vn.giamngheo.scenario;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** The clerk's own pages: writing an application down, finding it again, its papers; and the public check. */
@ScenarioTest
class ApplicationPagesScenarioTests {

    private static final String CLERK = "clerk.ea-kao";
    private static final Pattern CASE = Pattern.compile("/applications/([0-9a-f-]{36})");

    @Autowired
    private City city;

    @Test
    void registersAndTakesInInOneAct() {
        Family family = city.family("ea-kao");
        assertThat(ok("/applications/new?q=" + family.code())).contains(family.code());
        assertThat(ok("/applications/new?household=" + family.code())).contains(family.head());

        UUID application = registered(city.officer(CLERK).postForm("/applications/new", form(family, "accept")));

        assertThat(city.openSteps(application)).containsExactly("userTask_screenApplication");
        assertThat(ok("/applications/" + application)).contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "/TNHS",
                "Bệnh hiểm nghèo");
        assertThat(ok("/applications?q=" + family.code() + "&open=true")).contains(application.toString());
        assertThat(ok("/households/" + family.id())).contains(application.toString());
        String task = city.task(application, "userTask_screenApplication");
        assertThat(city.officer("officer.ea-kao").get("/tasks/" + task).body()).contains(family.head(),
                "Bệnh hiểm nghèo");
        assertThat(paper(application, "clerk.ea-kao")).isEqualTo(200);
        assertThat(paper(application, "clerk.tan-lap")).isEqualTo(403);
    }

    @Test
    void stepsOfTheAssessmentShowTheCasesNumberAndTheHouseholdsStory() {
        Dossier dossier = Dossier.registered(city, "tan-hoa").toBeSurveyed();
        String receipt = city.jdbc().queryForObject("SELECT receipt_number FROM application WHERE id = ?", String.class,
                dossier.id());

        String task = dossier.task("userTask_surveyHousehold");
        String page = HtmlUtils.htmlUnescape(dossier.officer("surveyor1").get("/tasks/" + task).body());

        assertThat(page).contains(receipt, dossier.family().head(), dossier.family().code(), "Phân loại hiện nay",
                "Thành viên (");
        assertThat(HtmlUtils.htmlUnescape(dossier.officer("surveyor1").get("/tasks?q=" + receipt.substring(0, 4)).body()))
            .contains(receipt);
    }

    @Test
    void registersNowAndTakesInLater() {
        Family family = city.family("ea-kao");

        UUID application = registered(city.officer(CLERK).postForm("/applications/new", form(family, "later")));

        assertThat(city.openSteps(application)).containsExactly("userTask_receiveApplication");
    }

    @Test
    void losesNothingThatWasTyped() {
        Family family = city.family("ea-kao");
        Map<String, String> wrong = form(family, "accept");
        wrong.remove("villageHeadConfirmed");
        wrong.put("applicantName", "Người Lạ Qua Đường");
        wrong.put("hardshipDetail", "Mới phát hiện bệnh tháng trước");
        wrong.put("submittedOn", "32/13/2018");

        HttpResponse<String> refused = city.officer(CLERK).postForm("/applications/new", wrong);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("Người Lạ Qua Đường", "Mới phát hiện bệnh tháng trước", "32/13/2018");

        wrong.put("submittedOn", form(family, "accept").get("submittedOn"));
        wrong.put("villageHeadConfirmed", "true");
        HttpResponse<String> stranger = city.officer(CLERK).postForm("/applications/new", wrong);

        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(stranger.body()).contains("không phải thành viên của hộ");
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM application WHERE household_id = ?", Integer.class,
                family.id())).isZero();
    }

    @Test
    void refusesAClerkOfAnotherCommune() {
        Family family = city.family("ea-kao");

        assertThat(city.officer("clerk.tan-lap").get("/applications/new?household=" + family.code()).statusCode())
            .isEqualTo(403);
    }

    @Test
    void anybodyChecksACertificateAndNobodyLearnsOfOthers() throws Exception {
        var anybody = HttpClient.newHttpClient();
        var request = HttpRequest
            .newBuilder(URI.create("http://localhost:" + city.port() + "/check/ABCD-2345-WXYZ"))
            .header("Accept", "text/html").build();

        HttpResponse<String> answer = anybody.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không tìm thấy giấy chứng nhận nào có mã này", "ABCD-2345-WXYZ");
    }

    private String ok(String path) {
        HttpResponse<String> page = city.officer(CLERK).get(path);
        assertThat(page.statusCode()).as("%s: %s", path, page.body()).isEqualTo(200);
        return page.body();
    }

    private int paper(UUID application, String username) {
        UUID id = city.jdbc().queryForObject("SELECT id FROM paper WHERE case_id = ?", UUID.class, application);
        return city.officer(username).get("/papers/" + id).statusCode();
    }

    private static UUID registered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Matcher address = CASE.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(address.find()).isTrue();
        return UUID.fromString(address.group(1));
    }

    private Map<String, String> form(Family family, String button) {
        Map<String, String> fields = new HashMap<>();
        fields.put("householdCode", family.code());
        fields.put("applicantName", family.head());
        fields.put("channel", "DIRECT");
        fields.put("hardshipReason", "SERIOUS_ILLNESS");
        fields.put("submittedOn", "%td/%<tm/%<tY".formatted(city.today()));
        fields.put("villageHeadConfirmed", "true");
        fields.put(button, "true");
        return fields;
    }
}
