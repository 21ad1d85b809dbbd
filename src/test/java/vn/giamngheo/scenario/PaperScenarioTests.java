package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every paper of one case, printed by the posts that need it, and read again. */
@ScenarioTest
class PaperScenarioTests {

    private static final String COMMUNE = "tan-hoa";

    @Autowired
    private City city;
    @Autowired
    private PlatformTransactionManager transactions;

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
    void everyPaperOfACaseIsPrinted() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed().surveyed();
        Map<String, Object> meeting = new LinkedHashMap<>(Answers.meeting(city.today(), 25, 24));
        meeting.put("presentBoard", "Lê Văn Bình,  Trưởng ban\n\n Nguyễn Thị Mai, thành viên");
        meeting.put("presentHouseholds", "Y Thịnh Êban\nPhạm Thị Lan");
        assertThat(city.officer(city.villageHead(dossier.family()))
            .complete(dossier.task("userTask_holdVillageMeeting"), meeting).statusCode()).isEqualTo(200);
        dossier.completed("officer", "userTask_postPublicly", Answers.posted(city.today()));
        String head = dossier.family().head();
        UUID assessment = id("SELECT id FROM assessment WHERE case_id = ?", dossier.id());
        UUID survey = id("SELECT id FROM survey WHERE assessment_id = ?", assessment);
        UUID minutes = id("SELECT id FROM village_meeting WHERE assessment_id = ?", assessment);
        UUID posting = id("SELECT id FROM posting WHERE assessment_id = ?", assessment);

        printed(dossier.officer("clerk"), "/applications/blank-form");
        printed(dossier.officer("clerk"), "/households/" + dossier.family().id() + "/application-form");
        printed(dossier.officer("clerk"), "/applications/" + dossier.id() + "/form");
        printed(dossier.officer("officer"), "/applications/" + dossier.id() + "/quick-sheet");
        printed(dossier.officer("surveyor1"), "/assessments/" + assessment + "/surveys/" + survey + "/paper");
        printed(city.officer(city.villageHead(dossier.family())),
                "/assessments/" + assessment + "/meetings/" + minutes + "/paper");
        printed(dossier.officer("officer"), "/assessments/" + assessment + "/postings/" + posting + "/paper");

        assertThat(text(dossier, "APPLICATION_FORM")).contains("Phụ lục 1a", "Xét duyệt bổ sung hộ nghèo, hộ cận nghèo",
                head, "X Bệnh hiểm nghèo", "XÁC NHẬN CỦA TRƯỞNG THÔN").doesNotContain("null", "{{");
        assertThat(text(dossier, "QUICK_SHEET")).contains("PHIẾU A", "Phụ lục 3a", "Tổng số đặc điểm \"Có\" 2",
                "Thuộc diện rà soát", "chưa kiểm chứng").doesNotContain("null", "{{");
        assertThat(text(dossier, "SCORE_SHEET")).contains("PHIẾU B", head.toUpperCase(), "TỔNG ĐIỂM B1",
                "TỔNG ĐIỂM B2", "Hộ nghèo", "(*)", "RÀ SOÁT VIÊN").doesNotContain("null", "{{");
        assertThat(text(dossier, "MEETING_MINUTES")).contains("BIÊN BẢN", "Lê Văn Bình, Trưởng ban",
                "Nguyễn Thị Mai, thành viên", "Phạm Thị Lan", "02 bản", "CHỦ TRÌ", "THƯ KÝ", "ĐẠI DIỆN HỘ DÂN", "96%",
                head).doesNotContain("null", "{{");
        String posted = text(dossier, "POSTED_LIST");
        assertThat(posted).contains(head, "Hộ nghèo", "Nơi niêm yết").doesNotContain("B1", "B2", "null", "{{");
        city.jdbc().queryForList("SELECT citizen_id FROM member WHERE household_id = ? AND citizen_id IS NOT NULL",
                String.class, dossier.family().id()).forEach(number -> assertThat(posted).doesNotContain(number));
    }

    @Test
    void aPaperMadeOnceStaysAsItIs() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String address = "/applications/" + dossier.id() + "/quick-sheet";

        printed(dossier.officer("officer"), address);
        byte[] first = content(dossier, "QUICK_SHEET");
        printed(dossier.officer("clerk"), address);

        assertThat(content(dossier, "QUICK_SHEET")).isEqualTo(first);
        assertThat(dossier.count("paper WHERE case_id = ? AND kind = 'QUICK_SHEET' AND template_id IS NOT NULL"))
            .isEqualTo(1);
        assertThat(dossier.audited("paper.read")).isEqualTo(2);
    }

    @Test
    void aPaperThatACrashLeftUndrawnIsListedAndOpens() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        UUID paper = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            city.jdbc().update("""
                    INSERT INTO paper (id, version, kind, unit_key, case_id, household_id, issued_at, issued_by, template_id)
                    SELECT ?, 0, 'REPLY_WITH_REASONS', unit_key, case_id, household_id, issued_at, issued_by, template_id FROM paper
                    WHERE case_id = ?""", paper, dossier.id());
            city.jdbc().update("INSERT INTO paper_text (paper_id, body, retry_at) VALUES (?, ?, ?)", paper,
                    "<p>Giấy còn chờ</p>", Timestamp.from(city.now().plus(Duration.ofDays(9000))));
        });

        assertThat(dossier.officer("clerk").get("/applications/" + dossier.id()).body()).contains("/papers/" + paper);
        assertThat(dossier.officer("clerk").get("/households/" + dossier.family().id()).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> read = dossier.officer("clerk").download("/papers/" + paper);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Pdf.text(read.body(), "left-undrawn")).contains("Giấy còn chờ");
        assertThat(dossier.officer("chair").download("/papers/" + paper).body())
            .isEqualTo(read.body());
    }

    @Test
    void papersAreForThePostsOfTheirUnit() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();

        assertThat(city.officer("officer.tan-tien").get("/applications/" + dossier.id() + "/form").statusCode())
            .isEqualTo(403);
        assertThat(city.officer("officer.tan-tien")
            .get("/households/" + dossier.family().id() + "/application-form").statusCode()).isEqualTo(403);
        assertThat(city.officer("auditor.bmt").get("/applications/" + dossier.id() + "/quick-sheet").statusCode())
            .isEqualTo(200);
        assertThat(city.officer("auditor.bmt").get("/applications/" + dossier.id() + "/form").statusCode())
            .as("shows citizens' numbers").isEqualTo(403);
        assertThat(dossier.count("paper WHERE case_id = ? AND kind = 'APPLICATION_FORM'")).isZero();
        assertThat(city.officer("admin").get("/applications/blank-form").statusCode()).isEqualTo(403);
        assertThat(dossier.officer("officer").get("/applications/" + UUID.randomUUID() + "/form").statusCode())
            .isEqualTo(404);
        Dossier unscreened = Dossier.registered(city, COMMUNE).received();
        assertThat(unscreened.officer("officer").get("/applications/" + unscreened.id() + "/quick-sheet").statusCode())
            .isEqualTo(404);
        UUID assessment = id("SELECT id FROM assessment WHERE case_id = ?", dossier.id());
        for (String part : List.of("surveys", "meetings", "postings")) {
            assertThat(dossier.officer("officer")
                .get("/assessments/" + assessment + "/" + part + "/" + UUID.randomUUID() + "/paper").statusCode())
                .isEqualTo(404);
        }
    }

    @Test
    void decisionAndCertificateAreNumberedWithoutGaps() {
        Dossier first = Dossier.registered(city, COMMUNE).recognised();
        Dossier second = Dossier.registered(city, COMMUNE).recognised();
        String head = first.family().head();

        assertThat(text(first, "RECOGNITION_DECISION")).contains("QUYẾT ĐỊNH", head, "Điều 1.", "CHỦ TỊCH",
                "DANH SÁCH HỘ NGHÈO ĐƯỢC CÔNG NHẬN").doesNotContain("null", "{{");
        assertThat(text(first, "CERTIFICATE")).contains("GIẤY CHỨNG NHẬN HỘ NGHÈO", head, "Mã kiểm tra")
            .doesNotContain("null", "{{");
        assertThat(second.count("paper WHERE case_id = ? AND kind = 'CERTIFICATE'")).isEqualTo(1);
        for (String kind : List.of("RECOGNITION_DECISION", "CERTIFICATE", "APPLICATION_RECEIPT")) {
            List<Integer> numbers = city.jdbc().queryForList("""
                    SELECT split_part(p.number, '/', 1)::int FROM paper p JOIN admin_unit u ON u.unit_key = p.unit_key
                    WHERE u.slug = ? AND p.kind = ? AND extract(year FROM p.issued_at) = ? ORDER BY 1""",
                    Integer.class, COMMUNE, kind, city.today().getYear());
            assertThat(numbers).as(kind).isNotEmpty();
            assertThat(numbers).as(kind).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }

    private static void printed(Officer officer, String address) {
        HttpResponse<String> answer = officer.get(address);
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(answer.body()).startsWith("%PDF");
    }

    private UUID id(String sql, UUID of) {
        return city.jdbc().queryForObject(sql, UUID.class, of);
    }

    private byte[] content(Dossier dossier, String kind) {
        return city.jdbc().queryForObject("SELECT content FROM paper WHERE case_id = ? AND kind = ?", byte[].class,
                dossier.id(), kind);
    }

    private String text(Dossier dossier, String kind) {
        return Pdf.text(dossier.paper(kind), "case-" + kind.toLowerCase());
    }
}
