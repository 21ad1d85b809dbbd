package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two process owners change the text of a paper that no other scenario prints. */
@ScenarioTest
class PaperTemplateScenarioTests {

    private static final String NOTE = "Thêm dòng theo góp ý của phường";

    @Autowired
    private City city;

    @Test
    void oneOwnerWritesAndProposesAnotherPublishes() {
        UUID draft = started("POSTED_LIST");
        String text = html(draft).replace("DANH SÁCH NIÊM YẾT CÔNG KHAI", "DANH SÁCH NIÊM YẾT CÔNG KHAI TẠI THÔN");

        assertThat(write("owner1.bmt", draft, text, NOTE).statusCode()).isEqualTo(302);
        assertThat(post("owner1.bmt", draft, "publication").statusCode()).as("not proposed yet").isEqualTo(409);
        assertThat(post("owner1.bmt", draft, "proposal").statusCode()).isEqualTo(302);
        assertThat(post("owner1.bmt", draft, "publication").statusCode()).as("not alone").isEqualTo(403);
        assertThat(write("owner1.bmt", draft, text, NOTE).statusCode()).as("not while proposed").isEqualTo(409);
        assertThat(inForce("POSTED_LIST")).isEqualTo(1);
        assertThat(post("owner2.bmt", draft, "publication").statusCode()).isEqualTo(302);

        assertThat(inForce("POSTED_LIST")).isEqualTo(2);
        HttpResponse<String> preview = city.officer("owner2.bmt").get("/papers/templates/" + draft + "/preview");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).startsWith("%PDF");
        String differences = city.officer("owner2.bmt").get("/papers/templates/" + draft + "/differences").body();
        assertThat(differences).contains("<ins", "CÔNG KHAI TẠI THÔN", "<del");
        assertThat(city.officer("owner1.bmt").get("/papers/templates/of/POSTED_LIST/R2025").body())
            .contains("bản 2", "Đang dùng", "bản 1", "Đã thay", "Quay lại bản 1");
        assertThat(write("owner1.bmt", draft, text, NOTE).statusCode()).as("published for good").isEqualTo(409);
        assertThat(audited(draft)).isEqualTo(4);

        UUID back = started(version("POSTED_LIST", 1));
        assertThat(html(back)).isEqualTo(html(version("POSTED_LIST", 1)));
        assertThat(city.officer("owner2.bmt").postForm("/papers/templates/" + draft + "/draft", Map.of()).statusCode())
            .as("one change at a time").isEqualTo(409);
        assertThat(write("owner2.bmt", back, html(back), "Quay lại bản đầu vì nhầm").statusCode()).isEqualTo(302);
        assertThat(post("owner2.bmt", back, "proposal").statusCode()).isEqualTo(302);
        assertThat(post("owner1.bmt", back, "publication").statusCode()).isEqualTo(302);
        assertThat(inForce("POSTED_LIST")).isEqualTo(3);
    }

    @Test
    void textsThatCannotBePapersAreRefusedWithTheirLine() {
        UUID draft = started("MEETING_MINUTES");
        String good = html(draft);

        refused(draft, good + "<script>fetch('/x')</script>", "không được dùng &lt;script&gt;");
        refused(draft, good + "{{{conclusion}}}", "không được dùng");
        refused(draft, good + "<p>{{household.class.forName}}</p>", "không có giá trị nào tên");
        refused(draft, good + "<p>{{T(java.lang.Runtime)}}</p>", "không phải chỗ điền hợp lệ");
        refused(draft, good + "<p th:text=\"${@dataSource}\">x</p>", "Dòng");
        refused(draft, good + "<img src=\"file:///etc/passwd\"/>", "chỉ dùng hình mã QR");
        refused(draft, good + "{{#attendees}}x", "không khớp");
        refused(draft, good + "<p>", "HTML chưa đúng");
        HttpResponse<String> noReason = write("owner1.bmt", draft, good, "sửa");
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(html(draft)).as("nothing was kept").isEqualTo(good);
        assertThat(write("owner1.bmt", draft, good, NOTE).statusCode()).isEqualTo(302);
        assertThat(post("owner1.bmt", draft, "proposal").statusCode()).isEqualTo(302);
        Map<String, String> reason = new HashMap<>(Map.of("reason", "ngắn"));
        assertThat(city.officer("owner2.bmt").postForm("/papers/templates/" + draft + "/return", reason).statusCode())
            .isEqualTo(400);
        reason.put("reason", "Chưa nêu văn bản làm căn cứ");
        assertThat(city.officer("owner2.bmt").postForm("/papers/templates/" + draft + "/return", reason).statusCode())
            .isEqualTo(302);
        assertThat(city.officer("owner1.bmt").get("/papers/templates/" + draft).body())
            .contains("Bị trả lại: Chưa nêu văn bản làm căn cứ");
    }

    @Test
    void textsAreForProcessOwners() {
        assertThat(city.officer("chair.ea-kao").get("/papers/templates").statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").get("/papers/templates").statusCode()).isEqualTo(403);
        assertThat(city.officer("officer.ea-kao").postForm("/papers/templates/" + version("CERTIFICATE", 1) + "/draft",
                Map.of()).statusCode()).isEqualTo(403);
        assertThat(city.officer("owner1.bmt").get("/papers/templates/" + UUID.randomUUID()).statusCode())
            .isEqualTo(404);
        assertThat(city.officer("owner1.bmt").get("/papers/templates/of/NONSENSE/R2016").statusCode()).isEqualTo(400);
        assertThat(city.officer("owner1.bmt").get("/papers/templates").body()).contains("Giấy chứng nhận",
                "Mẫu số 03", "Phụ lục 1a", "Biên bản họp dân");
    }

    private void refused(UUID draft, String text, String sentence) {
        HttpResponse<String> answer = write("owner1.bmt", draft, text, NOTE);
        assertThat(answer.statusCode()).as(text.substring(text.length() - 40)).isEqualTo(400);
        assertThat(answer.body()).contains("Dòng ").containsIgnoringCase(sentence);
    }

    private UUID started(String kind) {
        return started(version(kind, 1));
    }

    private UUID started(UUID from) {
        HttpResponse<String> answer = city.officer("owner1.bmt").postForm("/papers/templates/" + from + "/draft",
                Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> write(String owner, UUID draft, String html, String note) {
        return city.officer(owner).postForm("/papers/templates/" + draft, Map.of("html", html, "note", note));
    }

    private HttpResponse<String> post(String owner, UUID version, String act) {
        return city.officer(owner).postForm("/papers/templates/" + version + "/" + act, Map.of());
    }

    private UUID version(String kind, int number) {
        return city.jdbc().queryForObject(
                "SELECT id FROM paper_template WHERE kind = ? AND regime_id = 'R2025' AND number = ?", UUID.class, kind,
                number);
    }

    private Integer inForce(String kind) {
        return city.jdbc().queryForObject("SELECT number FROM paper_template WHERE kind = ? AND regime_id = 'R2025'"
                + " AND state = 'PUBLISHED'", Integer.class, kind);
    }

    private String html(UUID version) {
        return city.jdbc().queryForObject("SELECT html FROM paper_template WHERE id = ?", String.class, version);
    }

    private Integer audited(UUID version) {
        return city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE subject_id = ?", Integer.class,
                version.toString());
    }
}
