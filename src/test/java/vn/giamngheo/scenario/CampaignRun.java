package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A campaign as its officers drive it over HTTP, whole hamlets and communes at a time. */
final class CampaignRun {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final City city;
    private final UUID id;

    private CampaignRun(City city, UUID id) {
        this.city = city;
        this.id = id;
    }

    /** Plans it over some wards and communes. */
    static CampaignRun planned(City city, String planner, List<String> communes) {
        HttpResponse<String> answer = city.officer(planner).postForm("/campaigns/new",
                Map.of("communes", String.join(",", communes)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        return new CampaignRun(city, UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    /** Opens it for all days of the law. */
    CampaignRun opened(String planner) {
        Map<String, Object> window = city.jdbc().queryForMap("SELECT window_from, window_to FROM campaign WHERE id = ?", id);
        done(city.officer(planner).complete(city.task(id, "userTask_openCampaign"), Answers.fields("outcome", "OPENED",
                "windowFrom", window.get("window_from").toString(), "windowTo", window.get("window_to").toString())));
        return this;
    }

    UUID id() {
        return id;
    }

    String path() {
        return "/campaigns/" + id;
    }

    List<Commune> communes() {
        return city.jdbc().query("SELECT id, commune_key, state FROM commune_review WHERE campaign_id = ? ORDER BY commune_key",
                (row, index) -> new Commune(row.getObject(1, UUID.class), row.getString(2), row.getString(3)), id);
    }

    Commune commune(UUID part) {
        return communes().stream().filter(commune -> commune.id().equals(part)).findFirst().orElseThrow();
    }

    List<Hamlet> hamlets(Commune commune) {
        return city.jdbc().query("SELECT id, hamlet_key, state FROM hamlet_review WHERE commune_review_id = ? ORDER BY hamlet_key",
                (row, index) -> new Hamlet(row.getObject(1, UUID.class), row.getString(2), row.getString(3), commune.id()),
                commune.id());
    }

    List<Listed> listed(Commune commune) {
        return city.jdbc().query("""
                SELECT e.id, e.household_id, e.household_code, e.hamlet_key, e.start_class, e.assessment_id, a.state,
                       e.decision_id IS NOT NULL, s.household_class
                FROM review_entry e LEFT JOIN assessment a ON a.id = e.assessment_id
                LEFT JOIN survey s ON s.id = a.standing_survey_id
                WHERE e.commune_review_id = ? AND e.removed_at IS NULL ORDER BY e.hamlet_key, e.household_code""",
                (row, index) -> new Listed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getString(4), row.getString(5), row.getObject(6, UUID.class), row.getString(7),
                        row.getBoolean(8), row.getString(9)),
                commune.id());
    }

    List<Listed> listed(Commune commune, Hamlet hamlet) {
        List<Listed> all = new ArrayList<>(listed(commune));
        all.removeIf(one -> !one.hamlet().equals(hamlet.key()));
        return all;
    }

    /** Completes a step as the one who holds its post today. */
    HttpResponse<String> complete(UUID part, String step, Map<String, Object> answer) {
        String task = city.task(part, step);
        return city.officer(city.holderOf(task)).complete(task, answer);
    }

    void confirm(Commune commune) {
        done(complete(commune.id(), "userTask_confirmReviewList", Answers.fields("outcome", "CONFIRMED")));
    }

    /** Fills in the sheets that are missing, every third household as not poor, second looks included, up to the meeting. */
    void survey(Commune commune, Hamlet hamlet) {
        String surveyor = city.holderOf(city.task(hamlet.id(), "userTask_surveyHamlet"));
        fillIn(commune, hamlet, surveyor, "OPENED");
        done(complete(hamlet.id(), "userTask_surveyHamlet", Answers.fields("outcome", "SURVEYED")));
        if (city.openSteps(hamlet.id()).contains("userTask_crossCheckHamlet")) {
            fillIn(commune, hamlet, otherSurveyor(hamlet, surveyor), "CROSS_CHECK");
            done(complete(hamlet.id(), "userTask_crossCheckHamlet", Answers.fields("outcome", "SURVEYED")));
        }
    }

    private void fillIn(Commune commune, Hamlet hamlet, String surveyor, String state) {
        int number = 0;
        for (Listed one : listed(commune, hamlet)) {
            if (one.state().equals(state)) {
                HttpResponse<String> saved = sheet(one, surveyor, Answers.sheet(city.jdbc(), family(one), city.today(),
                        number % 3 != 1));
                assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
            }
            number++;
        }
    }

    /** Confirms a sheet as its page does. */
    HttpResponse<String> sheet(Listed one, String surveyor, Map<String, Object> answers) {
        Map<String, String> fields = sheetFields(one, answers);
        return city.officer(surveyor).postForm("/assessments/" + one.assessment() + "/sheet", fields);
    }

    Map<String, String> sheetFields(Listed one, Map<String, Object> answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        answers.forEach((field, value) -> {
            if (!Boolean.FALSE.equals(value)) {
                fields.put(field, value.toString());
            }
        });
        fields.put("version", String.valueOf(city.jdbc().queryForObject("SELECT version FROM assessment WHERE id = ?",
                Long.class, one.assessment())));
        fields.put("surveyedOn", TYPED.format(city.today()));
        fields.put("action", "CONFIRM");
        return fields;
    }

    /** Another one who surveys in the hamlet's ward or commune. */
    String otherSurveyor(Hamlet hamlet, String surveyor) {
        return city.jdbc().queryForObject("""
                SELECT p.username FROM post p JOIN admin_unit u ON u.parent_key = p.unit_key
                WHERE p.role = 'surveyor' AND u.unit_key = ? AND p.username <> ? AND p.valid_from <= ?
                  AND (p.valid_to IS NULL OR p.valid_to >= ?) ORDER BY p.id LIMIT 1""", String.class, hamlet.key(),
                surveyor, city.today(), city.today());
    }

    void meet(Hamlet hamlet, int attendees, int agreeing) {
        done(complete(hamlet.id(), "userTask_holdVillageMeeting", Answers.meeting(city.today(), attendees, agreeing)));
    }

    /** All hamlets of the commune survey and agree. */
    void surveyAndMeet(Commune commune) {
        for (Hamlet hamlet : hamlets(commune)) {
            if (hamlet.state().equals("SURVEYING")) {
                survey(commune, hamlet);
                meet(hamlet, 20, 18);
            }
        }
    }

    void post(Commune commune) {
        done(complete(commune.id(), "userTask_postLists", Answers.posted(city.today())));
    }

    void request(Commune commune) {
        done(complete(commune.id(), "userTask_requestOpinion",
                Answers.fields("outcome", "REQUESTED", "report", "Đã niêm yết đủ thời hạn")));
    }

    void agree(Commune commune) {
        done(complete(commune.id(), "userTask_giveOpinion",
                Answers.fields("outcome", "AGREED", "opinionText", "Thống nhất với danh sách")));
    }

    void decide(Commune commune) {
        done(complete(commune.id(), "userTask_decideLists",
                Answers.fields("outcome", "DECIDED", "signedOn", city.today().toString())));
    }

    /** Another surveyor checks again, the board settles, the result hangs out. */
    void recheck(Listed one) {
        String task = assessmentTask(one, "userTask_recheckHousehold");
        String first = city.jdbc().queryForObject("""
                SELECT s.surveyor FROM survey s JOIN assessment a ON a.standing_survey_id = s.id WHERE a.id = ?""",
                String.class, one.assessment());
        String other = city.jdbc().queryForObject("""
                SELECT p.username FROM task_item t JOIN post p ON p.role || ':' || p.unit_key = t.candidate_group
                WHERE t.task_id = ? AND p.username <> ? AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)
                ORDER BY p.id LIMIT 1""", String.class, task, first, city.today(), city.today());
        done(city.officer(other).complete(task,
                Answers.surveyed(city.jdbc(), family(one), city.today(), !"NOT_POOR".equals(one.found()))));
        task = assessmentTask(one, "userTask_settleObjection");
        done(city.officer(city.holderOf(task)).complete(task, Answers.settled("UPHELD")));
        task = assessmentTask(one, "userTask_postPublicly");
        done(city.officer(city.holderOf(task)).complete(task, Answers.posted(city.today())));
    }

    HttpResponse<String> object(Listed one, String registrar) {
        return city.officer(registrar).postForm("/assessments/" + one.assessment() + "/objections/new",
                Map.of("raisedBy", "Y Blin Niê", "raisedOn", TYPED.format(city.today()), "content",
                        "Hộ có thêm đất nương chưa kê khai"));
    }

    void close(String chair) {
        done(city.officer(chair).complete(city.task(id, "userTask_closeCampaign"),
                Answers.fields("outcome", "CLOSED", "conclusion", "Đợt rà soát đúng quy trình")));
    }

    private String assessmentTask(Listed one, String step) {
        return city.jdbc().queryForObject("SELECT task_id FROM task_item WHERE business_key = ? AND element_id = ?",
                String.class, one.assessment().toString(), step);
    }

    static City.Family family(Listed one) {
        return new City.Family(one.household(), one.code(), "", one.hamlet());
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    record Commune(UUID id, String key, String state) {}

    record Hamlet(UUID id, String key, String state, UUID communeReview) {}

    record Listed(UUID entry, UUID household, String code, String hamlet, String start, UUID assessment, String state,
            boolean decided, String found) {}
}
