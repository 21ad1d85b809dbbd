package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

/** Photos and scans of Hoa Xuan: what is taken, who reads it, who takes it away. */
@ScenarioTest
class AttachmentScenarioTests {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final byte[] PDF = "%PDF-1.4 scan".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private City city;

    @Test
    void aPhotoOfTheSurveyIsReadByThePostsOfTheCaseOnly() throws Exception {
        Dossier dossier = Dossier.registered(city, "hoa-xuan").toBeSurveyed();
        UUID assessment = assessment(dossier);
        Officer surveyor = dossier.officer("surveyor1");
        HttpResponse<String> sent = surveyor.upload(assessment, "SURVEY", "C:\\anh\\nha o.exe", JPEG);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("nha o.jpg", "lần 1", "capture=\"environment\"").doesNotContain("nha o.exe", "C:");
        Map<String, Object> stored = city.jdbc().queryForMap("SELECT * FROM attachment WHERE owner_id = ?", assessment);
        assertThat(stored).containsEntry("media_type", "image/jpeg").containsEntry("size_bytes", JPEG.length)
            .containsEntry("sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JPEG)));

        HttpResponse<String> file = dossier.officer("officer").get("/attachments/" + stored.get("id"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("nha%20o.jpg");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("image/jpeg");
        assertThat(city.officer("officer.hoa-phu").get("/attachments/" + stored.get("id")).statusCode()).isEqualTo(403);
        assertThat(city.officer("officer.hoa-phu").get("/attachments?owner=" + assessment).statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").get("/attachments/" + stored.get("id")).statusCode()).isEqualTo(403);
        assertThat(dossier.officer("officer").get("/attachments/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(dossier.officer("officer").get("/attachments?owner=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(dossier.audited("attachment.uploaded")).isEqualTo(1);
        assertThat(dossier.audited("attachment.downloaded")).isEqualTo(1);
    }

    @Test
    void onlyTheUploaderTakesAFileAwayAndOnlyBeforeTheStepIsDone() {
        Dossier dossier = Dossier.registered(city, "hoa-xuan").toBeSurveyed();
        UUID assessment = assessment(dossier);
        UUID wrong = uploaded(dossier.officer("surveyor1"), assessment, "SURVEY", "nham.jpg", JPEG);
        UUID right = uploaded(dossier.officer("surveyor1"), assessment, "SURVEY", "dung.jpg", JPEG);

        assertThat(delete(dossier.officer("surveyor2"), wrong)).isEqualTo(403);
        assertThat(delete(dossier.officer("surveyor1"), wrong)).isEqualTo(302);
        assertThat(delete(dossier.officer("surveyor1"), wrong)).isEqualTo(404);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM attachment_content WHERE attachment_id = ?",
                Integer.class, wrong)).isZero();
        dossier.surveyed();
        assertThat(delete(dossier.officer("surveyor1"), right)).isEqualTo(409);
        assertThat(dossier.officer("surveyor1").upload(assessment, "SURVEY", "muon.jpg", JPEG).statusCode()).isEqualTo(403);
        assertThat(dossier.audited("attachment.deleted")).isEqualTo(1);
    }

    @Test
    void minutesPostingAndApplicationTakeFilesOfTheirOwnPosts() {
        Dossier dossier = Dossier.registered(city, "hoa-xuan");
        uploaded(dossier.officer("clerk"), dossier.id(), "APPLICATION", "don.pdf", PDF);
        assertThat(dossier.officer("surveyor1").upload(dossier.id(), "APPLICATION", "don.pdf", PDF).statusCode()).isEqualTo(403);
        dossier.toBeSurveyed();
        assertThat(dossier.officer("clerk").upload(dossier.id(), "APPLICATION", "don.pdf", PDF).statusCode()).isEqualTo(403);
        dossier.surveyed();
        UUID assessment = assessment(dossier);
        Officer head = city.officer(city.villageHead(dossier.family()));
        uploaded(head, assessment, "MEETING", "bien-ban.pdf", PDF);
        assertThat(dossier.officer("officer").upload(assessment, "MEETING", "x.pdf", PDF).statusCode()).isEqualTo(403);
        assertThat(dossier.officer("officer").upload(assessment, "POSTING", "x.pdf", PDF).statusCode()).isEqualTo(403);
        dossier.posted();
        uploaded(dossier.officer("officer"), assessment, "POSTING", "niem-yet.jpg", JPEG);

        assertThat(dossier.officer("board").get("/attachments?owner=" + assessment).body()).contains("bien-ban.pdf",
                "niem-yet.jpg", "Biên bản họp dân đã ký", "Bằng chứng niêm yết");
        assertThat(dossier.officer("board").get("/applications/" + dossier.id()).body()).contains("/attachments?owner=");
    }

    @Test
    void otherFilesAreRefusedWhateverTheirNameAndNothingIsKept() {
        Dossier dossier = Dossier.registered(city, "hoa-xuan").toBeSurveyed();
        UUID assessment = assessment(dossier);
        Officer surveyor = dossier.officer("surveyor1");

        HttpResponse<String> page = surveyor.upload(assessment, "SURVEY", "anh.jpg",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("theo nội dung, không theo tên");
        HttpResponse<String> phone = surveyor.upload(assessment, "SURVEY", "IMG_0001.HEIC", HEIC);
        assertThat(phone.statusCode()).isEqualTo(400);
        assertThat(phone.body()).contains("HEIC", "Tương thích nhất");
        assertThat(surveyor.upload(assessment, "SURVEY", "rong.jpg", new byte[0]).statusCode()).isEqualTo(400);
        byte[] large = new byte[8 * 1024 * 1024 + 1];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        HttpResponse<String> tooLarge = surveyor.upload(assessment, "SURVEY", "lon.jpg", large);
        assertThat(tooLarge.statusCode()).isEqualTo(400);
        assertThat(tooLarge.body()).contains("8 MB");
        byte[] huge = new byte[11 * 1024 * 1024];
        HttpResponse<String> tooHuge = surveyor.upload(assessment, "SURVEY", "lon.jpg", huge);
        assertThat(tooHuge.statusCode()).isEqualTo(413);
        assertThat(tooHuge.body()).contains("quá lớn");
        assertThat(surveyor.upload(assessment, "OTHER", "anh.jpg", JPEG).statusCode()).isEqualTo(404);
        assertThat(surveyor.upload(UUID.randomUUID(), "SURVEY", "anh.jpg", JPEG).statusCode()).isEqualTo(404);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM attachment WHERE owner_id = ?", Integer.class,
                assessment)).isZero();
        byte[] largest = new byte[8 * 1024 * 1024];
        System.arraycopy(JPEG, 0, largest, 0, JPEG.length);
        assertThat(surveyor.upload(assessment, "SURVEY", "vua.jpg", largest).statusCode()).isEqualTo(200);
    }

    private UUID uploaded(Officer officer, UUID owner, String type, String name, byte[] content) {
        HttpResponse<String> sent = officer.upload(owner, type, name, content);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        return city.jdbc().queryForObject(
                "SELECT id FROM attachment WHERE owner_id = ? AND owner_type = ? AND file_name = ?", UUID.class, owner, type,
                name);
    }

    private static int delete(Officer officer, UUID file) {
        return officer.postForm("/attachments/" + file + "/deletion", Map.of()).statusCode();
    }

    private UUID assessment(Dossier dossier) {
        return city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class, dossier.id());
    }
}
