package vn.giamngheo.scenario;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** One household's application, taken forward on the pages by the posts of its commune. */
final class Dossier {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final City city;
    private final String commune;
    private final Family family;
    private final UUID id;

    private Dossier(City city, String commune, Family family, UUID id) {
        this.city = city;
        this.commune = commune;
        this.family = family;
        this.id = id;
    }

    /** Hands in the application of the next free household of a commune. */
    static Dossier registered(City city, String commune) {
        Family family = city.family(commune);
        HttpResponse<String> answer = city.officer("clerk." + commune)
            .postForm("/applications/new", form(family.code(), family.head(), city.today()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        return new Dossier(city, commune, family, UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    /** What the clerk types on the page. */
    static Map<String, String> form(String householdCode, String applicant, LocalDate day) {
        return Map.of("householdCode", householdCode, "applicantName", applicant, "channel", "DIRECT",
                "hardshipReason", "SERIOUS_ILLNESS", "submittedOn", TYPED.format(day), "villageHeadConfirmed", "true");
    }

    Dossier received() {
        return completed("clerk", "userTask_receiveApplication", Answers.accepted(city.today()));
    }

    Dossier toBeSurveyed() {
        return received().completed("officer", "userTask_screenApplication", Answers.screened(2));
    }

    Dossier surveyed() {
        return completed("surveyor1", "userTask_surveyHousehold", sheet());
    }

    Dossier posted() {
        HttpResponse<String> met = city.officer(city.villageHead(family)).complete(task("userTask_holdVillageMeeting"),
                Answers.meeting(city.today(), 25, 24));
        assertThat(met.statusCode()).as(met.body()).isEqualTo(200);
        return completed("officer", "userTask_postPublicly", Answers.posted(city.today()));
    }

    /** To the signed decision; the posting runs out on the way. */
    Dossier recognised() {
        received().completed("officer", "userTask_screenApplication", Answers.screened(2));
        surveyed().posted();
        city.daysPass(15);
        city.runDueJobs();
        return completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE")).completed("chair",
                "userTask_decideRecognition", Answers.recognised(city.today()));
    }

    /** A neighbour objects while the result is posted. */
    Dossier objected() {
        UUID assessment = city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class, id);
        HttpResponse<String> raised = officer("officer").postForm("/assessments/" + assessment + "/objections/new",
                Map.of("raisedBy", "Nguyễn Văn Láng", "relation", "Hàng xóm", "raisedOn", city.today().toString(),
                        "content", "Hộ này có rẫy cà phê ở xã khác chưa kê khai"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(302);
        return this;
    }

    /** The oldest paper of the case. */
    UUID firstPaper() {
        return city.jdbc().queryForList("SELECT id FROM paper WHERE case_id = ? ORDER BY issued_at", UUID.class, id).get(0);
    }

    /** A paper of the case, as the chair reads it. */
    byte[] paper(String kind) {
        UUID paper = city.jdbc().queryForObject("SELECT id FROM paper WHERE case_id = ? AND kind = ?", UUID.class, id, kind);
        HttpResponse<byte[]> read = officer("chair").download("/papers/" + paper);
        assertThat(read.statusCode()).as(kind).isEqualTo(200);
        return read.body();
    }

    Dossier completed(String post, String elementId, Map<String, Object> answer) {
        HttpResponse<String> done = officer(post).complete(task(elementId), answer);
        assertThat(done.statusCode()).as("%s by %s: %s", elementId, post, done.body()).isEqualTo(200);
        return this;
    }

    /** A sheet of a poor household that fits the member list. */
    Map<String, Object> sheet() {
        return Answers.surveyed(city.jdbc(), family, city.today(), true);
    }

    Officer officer(String post) {
        return city.officer(username(post));
    }

    String username(String post) {
        return post + "." + commune;
    }

    String task(String elementId) {
        return city.task(id, elementId);
    }

    String commune() {
        return commune;
    }

    UUID id() {
        return id;
    }

    Family family() {
        return family;
    }

    int count(String sql) {
        Integer count = city.jdbc().queryForObject("SELECT count(*) FROM " + sql, Integer.class, id);
        return count == null ? 0 : count;
    }

    /** How often something stands in the case's audit trail. */
    int audited(String action) {
        return count("audit_entry WHERE case_id = ? AND action = '" + action + "'");
    }
}
