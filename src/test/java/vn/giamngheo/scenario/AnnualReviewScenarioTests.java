package vn.giamngheo.scenario;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.campaign.PaperBatches;
import vn.giamngheo.tasklist.Escalation;

import static org.assertj.core.api.Assertions.assertThat;

/** A campaign over two communes of the demo city in 2018, by its officers, from the plan to its close. */
@ScenarioTest
class AnnualReviewScenarioTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FIRST = "ea-tu";
    private static final String OTHER = "hoa-xuan";

    @Autowired
    private City city;
    @Autowired
    private PaperBatches papers;
    @Autowired
    private Escalation escalation;

    private Duration clock;
    private UUID campaign;

    @BeforeEach
    void rememberClock() {
        clock = city.offset();
    }

    @AfterEach
    void putBack() {
        city.projectionEqualsEngine();
        city.restore(clock);
    }

    @Test
    void goesFromThePlanOverListsMeetingsObjectionsAndALateOpinionToItsClose() {
        planned();
        refusesWhatIsMissing();
        opened();
        listsConfirmed();
        surveyedAndMet();
        posted();
        objectedAndAsked();
        opinionIsLateAndNamesAHousehold();
        decidedInPart();
        recheckedAndDecidedForGood();
        papersAreMade();
        otherCommuneDecides();
        closed();
        reopenedByTwoOnly();
    }

    private void planned() {
        assertThat(city.officer("officer." + FIRST).get("/campaigns/new").statusCode()).isEqualTo(403);
        assertThat(city.officer("officer." + FIRST)
            .postForm("/campaigns/new", Map.of("communes", commune(FIRST))).statusCode()).isEqualTo(403);
        Officer division = city.officer("division.bmt");
        assertThat(division.get("/campaigns/new").statusCode()).isEqualTo(200);
        assertThat(division.postForm("/campaigns/new", Map.of()).statusCode()).isEqualTo(400);
        assertThat(division.postForm("/campaigns/new", Map.of("communes", "24118.2099")).statusCode()).isEqualTo(400);
        HttpResponse<String> answer = division.postForm("/campaigns/new",
                Map.of("communes", commune(FIRST) + "," + commune(OTHER)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        campaign = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        HttpResponse<String> second = division.postForm("/campaigns/new", Map.of("communes", commune(FIRST)));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(city.officer("officer.ea-kao").get("/campaigns/" + campaign).statusCode()).isEqualTo(403);
        assertThat(city.officer("officer." + FIRST).get("/campaigns/" + campaign).statusCode()).isEqualTo(200);
    }

    private void refusesWhatIsMissing() {
        Officer division = city.officer("division.bmt");
        String hamlet = listedHamlet(FIRST);
        assertThat(division.postForm(communePath(FIRST) + "/surveyors", Map.of("hamlet", hamlet)).statusCode())
            .isEqualTo(302);
        assertThat(city.officer("officer." + FIRST)
            .postForm(communePath(FIRST) + "/surveyors", Map.of("hamlet", hamlet)).statusCode()).isEqualTo(403);
        HttpResponse<String> refused = division.complete(city.task(campaign, "userTask_openCampaign"), window());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains(hamletName(hamlet));
        assertThat(division.postForm(communePath(FIRST) + "/surveyors",
                Map.of("hamlet", hamlet, "surveyor", "chair." + FIRST)).statusCode()).isEqualTo(400);
        for (String surveyor : List.of("surveyor1." + FIRST + ",surveyor2." + FIRST)) {
            assertThat(division.postForm(communePath(FIRST) + "/surveyors",
                    Map.of("hamlet", hamlet, "surveyor", surveyor)).statusCode()).isEqualTo(302);
        }
        HttpResponse<String> early = division.complete(city.task(campaign, "userTask_openCampaign"),
                Answers.fields("outcome", "OPENED", "windowFrom", year() + "-08-31", "windowTo", year() + "-12-31"));
        assertThat(early.statusCode()).as(early.body()).isEqualTo(400);
        assertThat(city.openSteps(campaign)).containsExactly("userTask_openCampaign");
        assertThat(count("review_entry e JOIN commune_review r ON r.id = e.commune_review_id WHERE r.campaign_id = ?",
                campaign)).as("nothing is left of a refused opening").isZero();
    }

    private void opened() {
        done(city.officer("division.bmt").complete(city.task(campaign, "userTask_openCampaign"), window()));
        assertThat(count("""
                household h JOIN list_status s ON s.household_id = h.id
                    AND DATE '%1$s' BETWEEN s.effective_from AND coalesce(s.effective_to, 'infinity')
                WHERE h.commune_key = ? AND h.closed_on IS NULL
                    AND s.household_class IN ('POOR', 'NEAR_POOR')""".formatted(city.today()),
                commune(FIRST)))
            .isEqualTo(count("review_entry WHERE commune_review_id = ? AND source = 'LISTED'", part(FIRST))).isPositive();
    }

    private void listsConfirmed() {
        City.Family found = city.family(FIRST);
        Officer head = city.officer(city.villageHead(found));
        String path = communePath(FIRST);
        assertThat(head.postForm(path + "/entries", Map.of("code", found.code(), "reason", "short")).statusCode())
            .isEqualTo(400);
        assertThat(head.postForm(path + "/entries", Map.of("code", "24999-000001", "reason",
                "Nhà cháy, mất hết tài sản")).statusCode()).isEqualTo(400);
        assertThat(city.officer("surveyor1." + FIRST).postForm(path + "/entries", Map.of("code", found.code(),
                "reason", "Nhà cháy, mất hết tài sản")).statusCode()).isEqualTo(403);
        assertThat(head.postForm(path + "/entries", Map.of("code", found.code(), "reason",
                "Nhà cháy, mất hết tài sản")).statusCode()).isEqualTo(302);
        assertThat(head.postForm(path + "/entries", Map.of("code", found.code(), "reason",
                "Nhà cháy, mất hết tài sản")).statusCode()).isEqualTo(409);
        String gone = listed(FIRST).get(0).code();
        assertThat(city.officer("board." + FIRST).postForm(path + "/entries/removal", Map.of("code", gone,
                "removalReason", "Hộ đã chuyển đi tỉnh khác")).statusCode()).isEqualTo(302);
        assertThat(city.officer("board." + FIRST).get(path).body()).contains(gone, "Hộ đã chuyển đi tỉnh khác");
        done(city.officer("board." + FIRST).complete(task(FIRST, "userTask_confirmReviewList"),
                Answers.fields("outcome", "CONFIRMED")));
        assertThat(city.officer("board." + FIRST).postForm(path + "/entries/removal", Map.of("code",
                listed(FIRST).get(0).code(), "removalReason", "Hộ đã chuyển đi tỉnh khác")).statusCode())
            .isEqualTo(409);
    }

    /** The first hamlet's meeting fails, then agrees with exactly half; one household needs a survey of its own. */
    private void surveyedAndMet() {
        List<Hamlet> hamlets = hamlets(FIRST);
        boolean first = true;
        for (Hamlet hamlet : hamlets) {
            Officer surveyor = city.officer("surveyor1." + FIRST);
            HttpResponse<String> page = surveyor.get(hamletPath(hamlet));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            HttpResponse<String> early = surveyor.complete(hamletTask(hamlet, "userTask_surveyHamlet"),
                    Answers.fields("outcome", "SURVEYED"));
            assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
            survey(hamlet);
            Officer head = city.officer(hamlet.head());
            if (first) {
                done(head.complete(hamletTask(hamlet, "userTask_holdVillageMeeting"),
                        Answers.meeting(city.today(), 21, 10)));
                survey(hamlet);
                Map<String, Object> own = Answers.meeting(city.today(), 20, 20);
                own.put("householdVotes", households(hamlet).get(0).code() + ", 9, 11");
                done(head.complete(hamletTask(hamlet, "userTask_holdVillageMeeting"), own));
                assertThat(households(hamlet).stream().filter(one -> one.state().equals("OPENED"))).hasSize(1);
                survey(hamlet);
            }
            HttpResponse<String> unknown = head.complete(hamletTask(hamlet, "userTask_holdVillageMeeting"),
                    withVotes("24999-000001, 1, 1"));
            assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(400);
            done(head.complete(hamletTask(hamlet, "userTask_holdVillageMeeting"),
                    Answers.meeting(city.today(), 20, 10)));
            first = false;
        }
        assertThat(city.openSteps(part(FIRST))).containsExactly("userTask_postLists");
    }

    private Map<String, Object> withVotes(String votes) {
        Map<String, Object> answer = Answers.meeting(city.today(), 20, 20);
        answer.put("householdVotes", votes);
        return answer;
    }

    private void posted() {
        Officer officer = city.officer("officer." + FIRST);
        String returned = listed(FIRST).get(0).code();
        done(officer.complete(task(FIRST, "userTask_postLists"), Answers.fields("outcome", "RETURNED", "households",
                returned + ": chưa ghi đủ nhân khẩu", "reason", "Phiếu của hộ còn thiếu nhân khẩu")));
        Hamlet back = hamlets(FIRST).stream().filter(hamlet -> hamlet.state().equals("SURVEYING")).findFirst()
            .orElseThrow();
        survey(back);
        done(city.officer(back.head()).complete(hamletTask(back, "userTask_holdVillageMeeting"),
                Answers.meeting(city.today(), 20, 10)));
        done(officer.complete(task(FIRST, "userTask_postLists"), Answers.posted(city.today())));
        assertThat(officer.get(communePath(FIRST)).body()).contains("Còn 7 ngày làm việc");
    }

    private void objectedAndAsked() {
        Listed objected = listed(FIRST).get(1);
        Officer officer = city.officer("officer." + FIRST);
        HttpResponse<String> raised = officer.postForm("/assessments/" + objected.assessment() + "/objections/new",
                Map.of("raisedBy", "Y Blin Niê", "raisedOn", TYPED.format(city.today()), "content",
                        "Hộ có thêm đất nương chưa kê khai"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(302);
        city.daysPass(12);
        city.runDueJobs();
        assertThat(city.openSteps(part(FIRST))).as("the others go on").contains("userTask_requestOpinion",
                "userTask_recheckHousehold");
        assertThat(city.officer("surveyor1." + FIRST)
            .complete(recheckTask(objected, "userTask_recheckHousehold"), sheet(objected)).statusCode())
            .as("not the one who surveyed").isEqualTo(403);
        done(city.officer("chair." + FIRST).complete(task(FIRST, "userTask_requestOpinion"),
                Answers.fields("outcome", "REQUESTED", "report", "Đã niêm yết đủ thời hạn, còn 01 hộ đang phúc tra")));
        assertThat(state(FIRST)).isEqualTo("ASKED");
    }

    private void opinionIsLateAndNamesAHousehold() {
        Officer division = city.officer("division.bmt");
        assertThat(city.officer("officer." + FIRST).postForm(communePath(FIRST) + "/opinion-draft",
                Map.of("text", "Dự thảo")).statusCode()).isEqualTo(403);
        assertThat(division.postForm(communePath(FIRST) + "/opinion-draft",
                Map.of("text", "Đề nghị kiểm tra lại 01 hộ")).statusCode()).isEqualTo(302);
        city.daysPass(20);
        city.runDueJobs();
        while (escalation.escalateOverdue() > 0) {
            assertThat(state(FIRST)).isEqualTo("ASKED");
        }
        assertThat(state(FIRST)).as("a late opinion agrees on nothing").isEqualTo("ASKED");
        String task = task(FIRST, "userTask_giveOpinion");
        assertThat(city.jdbc().queryForObject("SELECT escalated_to_group FROM task_item WHERE task_id = ?",
                String.class, task)).startsWith("province-dept:");
        Officer chair = city.officer("chair.bmt");
        assertThat(chair.get("/tasks/" + task).body()).contains("Đề nghị kiểm tra lại 01 hộ");
        assertThat(city.officer("chair." + FIRST).complete(task, agreed()).statusCode()).isEqualTo(403);
        HttpResponse<String> unnamed = chair.complete(task,
                Answers.fields("outcome", "RECHECK", "opinionText", "Kiểm tra lại"));
        assertThat(unnamed.statusCode()).as(unnamed.body()).isEqualTo(400);
        done(chair.complete(task, Answers.fields("outcome", "RECHECK", "opinionText", "Đề nghị kiểm tra lại 01 hộ",
                "households", listed(FIRST).get(2).code() + ": thu nhập kê khai chưa rõ")));
        assertThat(state(FIRST)).isEqualTo("TO_DECIDE");
        assertThat(listed(FIRST).get(2).state()).isEqualTo("RECHECK");
    }

    private void decidedInPart() {
        Officer chair = city.officer("chair." + FIRST);
        HttpResponse<String> tooEarly = chair.complete(task(FIRST, "userTask_decideLists"),
                Answers.fields("outcome", "DECIDED", "signedOn", city.today().minusDays(1).toString()));
        assertThat(tooEarly.statusCode()).as(tooEarly.body()).isEqualTo(400);
        Listed exception = listed(FIRST).get(3);
        done(chair.complete(task(FIRST, "userTask_decideLists"), Answers.fields("outcome", "DECIDED", "signedOn",
                city.today().toString(), "households", exception.code() + ": cần xác minh thêm nhân khẩu")));
        assertThat(state(FIRST)).isEqualTo("WAITING");
        assertThat(count("figure_snapshot WHERE commune_review_id = ?", part(FIRST))).as("not before the last one")
            .isZero();
        for (Listed one : listed(FIRST)) {
            boolean decided = one.decided();
            assertThat(decided).as(one.code() + " " + one.state()).isEqualTo(one.state().equals("ASSESSED"));
            if (decided && (one.found().equals("POOR") || !one.start().equals("NOT_POOR"))) {
                assertThat(city.jdbc().queryForList("""
                        SELECT household_class, effective_from FROM list_status WHERE household_id = ?
                        AND effective_to IS NULL""", one.household())).singleElement()
                    .satisfies(row -> {
                        assertThat(row).containsEntry("household_class", one.found());
                        assertThat(((Date) row.get("effective_from")).toLocalDate())
                            .isEqualTo(LocalDate.of(year() + 1, 1, 1));
                    });
            }
        }
    }

    private void recheckedAndDecidedForGood() {
        List<Listed> back = listed(FIRST).stream().filter(one -> one.state().equals("RECHECK")).toList();
        assertThat(back).hasSize(3);
        for (Listed one : back) {
            done(city.officer("surveyor2." + FIRST).complete(recheckTask(one, "userTask_recheckHousehold"), sheet(one)));
            done(city.officer("board." + FIRST).complete(recheckTask(one, "userTask_settleObjection"),
                    Answers.settled("UPHELD")));
            done(city.officer("officer." + FIRST).complete(recheckTask(one, "userTask_postPublicly"),
                    Answers.posted(city.today())));
        }
        assertThat(state(FIRST)).isEqualTo("WAITING");
        city.daysPass(14);
        city.runDueJobs();
        assertThat(state(FIRST)).isEqualTo("TO_REQUEST");
        requestedAgreedDecided(FIRST);
        assertThat(state(FIRST)).isEqualTo("DECIDED");
        assertThat(listed(FIRST)).allMatch(Listed::decided);
        figuresAreFrozen();
        assertThat(count("list_decision WHERE commune_review_id = ?", part(FIRST))).isEqualTo(2);
    }

    private void figuresAreFrozen() {
        assertThat(count("figure_snapshot WHERE commune_review_id = ?", part(FIRST))).isEqualTo(1);
        String path = "/figures/movement?year=2018&unit=" + commune(FIRST);
        Officer officer = city.officer("officer." + FIRST);
        assertThat(officer.get(path).body()).contains("Số liệu chính thức đã chốt", "/figures/frozen/" + part(FIRST))
            .doesNotContain("Biểu không cân đối");
        assertThat(officer.get(path + "&now=true").body()).contains("Số liệu tạm tính");
        assertThat(city.officer("division.bmt").get("/figures?year=2018").body()).contains("Một phần đã chốt");
        assertThat(officer.get("/figures/frozen/" + part(FIRST)).body()).contains("Bản 1", "Còn nguyên vẹn",
                "Không có chênh lệch");
        assertThat(city.officer("officer.ea-kao").get("/figures/frozen/" + part(FIRST)).statusCode()).isEqualTo(403);
        assertThat(count("audit_entry WHERE case_id = ? AND action = 'statistics.frozen'", part(FIRST))).isEqualTo(1);
    }

    private void papersAreMade() {
        papers.run();
        UUID decision = city.jdbc().queryForObject(
                "SELECT id FROM list_decision WHERE commune_review_id = ? ORDER BY decided_at LIMIT 1", UUID.class,
                part(FIRST));
        Officer officer = city.officer("officer." + FIRST);
        assertThat(officer.get("/campaigns/decisions/" + decision + "/progress").body()).contains("papers.pdf");
        HttpResponse<String> pdf = officer.get("/campaigns/decisions/" + decision + "/papers.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(city.officer("officer.ea-kao").get("/campaigns/decisions/" + decision + "/papers.pdf").statusCode())
            .isEqualTo(403);
        assertThat(officer.get("/campaigns/decisions/" + UUID.randomUUID() + "/progress").statusCode()).isEqualTo(404);
        int made = count("paper_batch_item WHERE decision_id = ? AND made_at IS NOT NULL", decision);
        assertThat(made).isEqualTo(count("review_entry WHERE decision_id = ?", decision));
        int before = count("paper WHERE case_id = ?", part(FIRST));
        papers.run();
        assertThat(count("paper WHERE case_id = ?", part(FIRST))).as("made once").isEqualTo(before);
    }

    private void otherCommuneDecides() {
        done(city.officer("board." + OTHER).complete(task(OTHER, "userTask_confirmReviewList"),
                Answers.fields("outcome", "CONFIRMED")));
        for (Hamlet hamlet : hamlets(OTHER)) {
            survey(hamlet);
            done(city.officer(hamlet.head()).complete(hamletTask(hamlet, "userTask_holdVillageMeeting"),
                    Answers.meeting(city.today(), 20, 18)));
        }
        done(city.officer("officer." + OTHER).complete(task(OTHER, "userTask_postLists"), Answers.posted(city.today())));
        city.daysPass(25);
        city.runDueJobs();
        requestedAgreedDecided(OTHER);
        assertThat(state(OTHER)).isEqualTo("DECIDED");
    }

    private void closed() {
        done(city.officer("chair.bmt").complete(city.task(campaign, "userTask_closeCampaign"),
                Answers.fields("outcome", "CLOSED", "conclusion", "Đợt rà soát đúng quy trình")));
        assertThat(city.jdbc().queryForObject("SELECT state FROM campaign WHERE id = ?", String.class, campaign))
            .isEqualTo("CLOSED");
        assertThat(city.officer("auditor.bmt").get("/campaigns/" + campaign).body()).contains("Đã kết thúc");
        assertThat(count("figure_closing WHERE campaign_id = ?", campaign)).isEqualTo(1);
        assertThat(count("audit_entry WHERE case_id = ? AND action = 'campaign.listsDecided'", part(FIRST))).isEqualTo(2);
    }

    private void reopenedByTwoOnly() {
        Listed wrong = listed(FIRST).get(0);
        Officer chair = city.officer("chair." + FIRST);
        String path = communePath(FIRST) + "/reopening";
        Map<String, String> request = Map.of("households", wrong.code() + ": phát hiện kê khai sai", "reason",
                "Thanh tra phát hiện kê khai sai");
        assertThat(city.officer("officer." + FIRST).postForm(path, request).statusCode()).isEqualTo(403);
        assertThat(chair.postForm(path, request).statusCode()).isEqualTo(302);
        assertThat(chair.postForm(path, request).statusCode()).isEqualTo(409);
        assertThat(chair.postForm(path + "/settlement", Map.of("confirmed", "true")).statusCode()).isEqualTo(403);
        HttpResponse<String> confirmed = city.officer("division.bmt").postForm(path + "/settlement",
                Map.of("confirmed", "true"));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
        assertThat(state(FIRST)).isEqualTo("WAITING");
        assertThat(city.officer("officer." + FIRST).get("/figures/movement?year=2018").body())
            .contains("Đang rà soát lại sau bản chốt 1", "Số liệu tạm tính");
        assertThat(city.officer("officer." + FIRST).get("/figures/frozen/" + part(FIRST)).body())
            .contains("Mở lại danh sách ngày", city.fullName("division.bmt"));
        boolean poorNow = !wrong.found().equals("POOR");
        done(city.officer("surveyor2." + FIRST).complete(recheckTask(wrong, "userTask_recheckHousehold"),
                Answers.surveyed(city.jdbc(), family(wrong), city.today(), poorNow)));
        done(city.officer("board." + FIRST).complete(recheckTask(wrong, "userTask_settleObjection"),
                Answers.settled("UPHELD")));
        done(city.officer("officer." + FIRST).complete(recheckTask(wrong, "userTask_postPublicly"),
                Answers.posted(city.today())));
        city.daysPass(20);
        city.runDueJobs();
        requestedAgreedDecided(FIRST);
        assertThat(state(FIRST)).isEqualTo("DECIDED");
        assertThat(count("list_decision WHERE commune_review_id = ?", part(FIRST))).isEqualTo(3);
        differencesAreShown(wrong);
    }

    private void differencesAreShown(Listed wrong) {
        assertThat(city.jdbc().queryForList("""
                SELECT household_class FROM list_status WHERE household_id = ? AND effective_from = DATE '2019-01-01'""",
                String.class, wrong.household())).singleElement().isNotEqualTo(wrong.found());
        assertThat(count("list_status_replaced WHERE household_id = ?", wrong.household())).isEqualTo(1);
        assertThat(count("figure_snapshot WHERE commune_review_id = ?", part(FIRST))).isEqualTo(2);
        assertThat(count("figure_closing WHERE campaign_id = ?", campaign)).as("the whole has a new version").isEqualTo(2);
        String page = city.officer("chair." + FIRST).get("/figures/frozen/" + part(FIRST)).body();
        assertThat(page).contains("Chênh lệch giữa bản 1 và bản 2", wrong.code(), "Các hộ thay đổi")
            .doesNotContain("Không khớp mã kiểm tra");
        assertThat(city.officer("chair." + FIRST).get("/figures/frozen/" + part(FIRST) + "?from=2&now=true").body())
            .contains("Chênh lệch giữa bản 2 và hiện tại", "Không có chênh lệch");
        assertThat(city.officer("chair." + FIRST).get("/households/" + wrong.household()).body())
            .contains("Phân loại đã được thay thế");
        assertThat(city.officer("officer." + FIRST).get("/figures/movement?year=2018").body())
            .contains("Số liệu chính thức đã chốt").doesNotContain("Biểu không cân đối");
    }

    private void requestedAgreedDecided(String slug) {
        done(city.officer("chair." + slug).complete(task(slug, "userTask_requestOpinion"),
                Answers.fields("outcome", "REQUESTED", "report", "Đã niêm yết đủ thời hạn")));
        done(city.officer("chair.bmt").complete(task(slug, "userTask_giveOpinion"), agreed()));
        done(city.officer("chair." + slug).complete(task(slug, "userTask_decideLists"),
                Answers.fields("outcome", "DECIDED", "signedOn", city.today().toString())));
    }

    private static Map<String, Object> agreed() {
        return Answers.fields("outcome", "AGREED", "opinionText", "Thống nhất với danh sách");
    }

    /** Fills in the sheets that are missing, every other household as not poor, and completes the step. */
    private void survey(Hamlet hamlet) {
        Officer surveyor = city.officer("surveyor1." + hamlet.commune());
        int number = 0;
        for (Listed one : households(hamlet)) {
            if (one.state().equals("OPENED")) {
                Map<String, String> fields = sheetFields(one, number % 2 == 0);
                HttpResponse<String> saved = surveyor.postForm("/assessments/" + one.assessment() + "/sheet", fields);
                assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
                assertThat(saved.headers().firstValue("Location").orElse("")).endsWith(hamletPath(hamlet));
            }
            number++;
        }
        done(surveyor.complete(hamletTask(hamlet, "userTask_surveyHamlet"), Answers.fields("outcome", "SURVEYED")));
        if (city.openSteps(hamlet.id()).contains("userTask_crossCheckHamlet")) {
            lookAgain(hamlet);
        }
    }

    /** The other surveyor finds the same. */
    private void lookAgain(Hamlet hamlet) {
        Officer surveyor = city.officer("surveyor2." + hamlet.commune());
        int number = 0;
        for (Listed one : households(hamlet)) {
            if (one.state().equals("CROSS_CHECK")) {
                assertThat(surveyor.postForm("/assessments/" + one.assessment() + "/sheet", sheetFields(one, number % 2 == 0))
                    .statusCode()).isEqualTo(302);
            }
            number++;
        }
        done(surveyor.complete(hamletTask(hamlet, "userTask_crossCheckHamlet"), Answers.fields("outcome", "SURVEYED")));
    }

    private Map<String, String> sheetFields(Listed one, boolean poor) {
        Map<String, String> fields = new LinkedHashMap<>();
        Answers.sheet(city.jdbc(), family(one), city.today(), poor).forEach((field, value) -> {
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

    private Map<String, Object> sheet(Listed one) {
        return Answers.surveyed(city.jdbc(), family(one), city.today(), true);
    }

    private static City.Family family(Listed one) {
        return new City.Family(one.household(), one.code(), "", one.hamlet());
    }

    private Map<String, Object> window() {
        return Answers.fields("outcome", "OPENED", "windowFrom", year() + "-09-01", "windowTo", year() + "-12-31");
    }

    private static int year() {
        return 2018;
    }

    private void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String commune(String slug) {
        return city.jdbc().queryForObject("SELECT unit_key FROM admin_unit WHERE slug = ? AND valid_to = DATE '2025-06-30'",
                String.class, slug);
    }

    private UUID part(String slug) {
        return city.jdbc().queryForObject("SELECT id FROM commune_review WHERE campaign_id = ? AND commune_key = ?",
                UUID.class, campaign, commune(slug));
    }

    private String state(String slug) {
        return city.jdbc().queryForObject("SELECT state FROM commune_review WHERE id = ?", String.class, part(slug));
    }

    private String task(String slug, String step) {
        return city.task(part(slug), step);
    }

    private String hamletTask(Hamlet hamlet, String step) {
        return city.task(hamlet.id(), step);
    }

    private String recheckTask(Listed one, String step) {
        return city.jdbc().queryForObject("SELECT task_id FROM task_item WHERE business_key = ? AND element_id = ?",
                String.class, one.assessment().toString(), step);
    }

    private String communePath(String slug) {
        return "/campaigns/" + campaign + "/communes/" + commune(slug);
    }

    private String hamletPath(Hamlet hamlet) {
        return "/campaigns/" + campaign + "/hamlets/" + hamlet.key();
    }

    private String listedHamlet(String slug) {
        return city.jdbc().queryForList("""
                SELECT h.hamlet_key FROM household h JOIN list_status s ON s.household_id = h.id
                    AND s.effective_to IS NULL AND s.household_class IN ('POOR', 'NEAR_POOR')
                WHERE h.commune_key = ? ORDER BY h.code LIMIT 1""", String.class, commune(slug)).get(0);
    }

    private String hamletName(String key) {
        return city.jdbc().queryForObject("SELECT name FROM admin_unit WHERE unit_key = ?", String.class, key);
    }

    private List<Hamlet> hamlets(String slug) {
        return city.jdbc().query("""
                SELECT r.id, r.hamlet_key, r.state, (SELECT p.username FROM post p WHERE p.role = 'village-head'
                    AND p.unit_key = r.hamlet_key LIMIT 1) AS head
                FROM hamlet_review r WHERE r.commune_review_id = ? ORDER BY r.hamlet_key""",
                (row, index) -> new Hamlet(row.getObject("id", UUID.class), row.getString("hamlet_key"),
                        row.getString("state"), row.getString("head"), slug),
                part(slug));
    }

    private List<Listed> households(Hamlet hamlet) {
        List<Listed> all = new ArrayList<>(listed(hamlet.commune()));
        all.removeIf(one -> !one.hamlet().equals(hamlet.key()));
        return all;
    }

    private List<Listed> listed(String slug) {
        return city.jdbc().query("""
                SELECT e.household_id, e.household_code, e.hamlet_key, e.start_class, e.assessment_id, a.state,
                       e.decision_id IS NOT NULL AS decided, s.household_class
                FROM review_entry e LEFT JOIN assessment a ON a.id = e.assessment_id
                LEFT JOIN survey s ON s.id = a.standing_survey_id
                WHERE e.commune_review_id = ? AND e.removed_at IS NULL ORDER BY e.hamlet_key, e.household_code""",
                (row, index) -> new Listed(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getString(4), row.getObject(5, UUID.class), row.getString(6), row.getBoolean(7),
                        row.getString(8)),
                part(slug));
    }

    private int count(String sql, Object argument) {
        Integer count = city.jdbc().queryForObject("SELECT count(*) FROM " + sql, Integer.class, argument);
        return count == null ? 0 : count;
    }

    private record Hamlet(UUID id, String key, String state, String head, String commune) {}

    private record Listed(UUID household, String code, String hamlet, String start, UUID assessment, String state,
            boolean decided, String found) {}
}
