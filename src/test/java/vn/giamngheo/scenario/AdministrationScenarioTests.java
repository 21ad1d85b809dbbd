package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.util.HtmlUtils;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.routing.Alerts;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators and process owners keep: who may, what is refused, what the audit trail says of it. */
@ScenarioTest
class AdministrationScenarioTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COMMUNE = "24178.2016";
    private static final String OFFICER = "officer.hoa-xuan";
    private static final String OWNER = "owner1.bmt";
    private static final String AUDITOR = "auditor.bmt";
    private static final Pattern SHOWN = Pattern.compile("id=\"first-password\"[^>]*>([^<]+)<");
    private static final String RULE = "/admin/routing/in-year-recognition/userTask_draftDecision/R2016";

    @Autowired
    private City city;
    @Autowired
    private Units units;
    @Autowired
    private WorkingDays workingDays;
    @Autowired
    private Alerts alerts;

    @AfterEach
    void asBefore() {
        city.jdbc().update("DELETE FROM post WHERE username LIKE 'adm.%'");
        city.jdbc().update("DELETE FROM account WHERE username LIKE 'adm.%'");
        city.jdbc().update("UPDATE post SET valid_to = NULL WHERE username = 'admin'");
        city.jdbc().update("DELETE FROM holiday WHERE source LIKE 'QĐ thử%'");
        alerts.refresh();
    }

    private String today() {
        return TYPED.format(city.today());
    }

    private static String text(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body());
    }

    private Map<String, Object> audited(String action, String subject) {
        return city.jdbc().queryForMap("""
                SELECT username, before::text AS before, after::text AS after, reason FROM audit_entry
                WHERE action = ? AND subject_id = ? ORDER BY id DESC LIMIT 1""", action, subject);
    }

    private Map<String, String> account(String username, String fullName) {
        return new HashMap<>(Map.of("username", username, "fullName", fullName, "email", "", "citizenId", "", "password", ""));
    }

    private Map<String, String> post(String role, String unit) {
        return new HashMap<>(Map.of("role", role, "unit", unit, "title", "Chức danh thử", "validFrom", today(), "validTo", ""));
    }

    private Officer loggedIn(String username, String password) {
        return Officer.loggedIn(city.port(), username, password);
    }

    @Test
    void onlyThoseWhoKeepTheSystemSeeThePages() {
        for (String path : new String[] { "/admin", "/admin/accounts", "/admin/accounts/admin", "/admin/units",
                "/admin/hamlets?commune=" + COMMUNE, "/admin/holidays", "/admin/routing", "/admin/reference" }) {
            assertThat(city.officer("admin").get(path).statusCode()).as("admin " + path).isEqualTo(200);
            assertThat(city.officer(AUDITOR).get(path).statusCode()).as("auditor " + path).isEqualTo(200);
            assertThat(city.officer(OFFICER).get(path).statusCode()).as("officer " + path).isEqualTo(403);
        }
        assertThat(city.officer(OWNER).get("/admin/accounts").statusCode()).isEqualTo(403);
        assertThat(city.officer(AUDITOR).get("/admin/accounts/new").statusCode()).isEqualTo(403);
        assertThat(city.officer(AUDITOR).postForm("/admin/accounts", account("adm.audit", "Ai Đó")).statusCode()).isEqualTo(403);
        assertThat(city.officer(AUDITOR).postForm("/admin/holidays", Map.of()).statusCode()).isEqualTo(403);
        assertThat(city.officer(OFFICER).postForm("/admin/hamlets", Map.of("commune", COMMUNE)).statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").get(RULE).statusCode()).as("administrators read only").isEqualTo(403);
        assertThat(city.officer("admin").get("/tasks").body()).contains("href=\"/admin\"");
        assertThat(city.officer(OFFICER).get("/tasks").body()).doesNotContain("href=\"/admin\"");
        assertThat(text(city.officer("admin").get("/admin/reference"))).contains("Thời hạn các bước").contains("Mẫu giấy tờ");
    }

    @Test
    void accountIsOpenedFoundAndUsedWithAPasswordOfItsOwn() {
        Officer admin = city.officer("admin");
        Map<String, String> form = account("adm.bich", "Nguyễn Thị Bích Đào");
        form.put("email", "bich.dao@buonmathuot.test");
        form.put("citizenId", "066 199 000 777");
        HttpResponse<String> made = admin.postForm("/admin/accounts", form);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        Matcher shown = SHOWN.matcher(made.body());
        assertThat(shown.find()).isTrue();
        String password = shown.group(1);
        assertThat(password.length()).isGreaterThanOrEqualTo(12);
        assertThat(audited("account.opened", "adm.bich").toString()).contains("Nguyễn Thị Bích Đào").doesNotContain(password);
        assertThat(text(admin.get("/admin/accounts?q=dao+bich"))).contains("adm.bich");
        assertThat(text(admin.get("/admin/accounts?q=dao+cuc"))).contains("Không có tài khoản nào phù hợp");
        String page = text(admin.get("/admin/accounts/adm.bich"));
        assertThat(page).contains("*********777").doesNotContain("066199000777").doesNotContain(password);

        Officer newcomer = loggedIn("adm.bich", password);
        assertThat(newcomer.get("/tasks").headers().firstValue("Location").orElse("")).endsWith("/account/password");
        newcomer.get("/account/password");
        assertThat(newcomer.postForm("/account/password",
                Map.of("present", "wrong", "wanted", "short", "again", "other")).statusCode()).isEqualTo(400);
        assertThat(newcomer.postForm("/account/password", Map.of("present", password, "wanted", password, "again", password))
            .statusCode()).as("unchanged").isEqualTo(400);
        String own = "mat khau rieng 1";
        assertThat(newcomer.postForm("/account/password", Map.of("present", password, "wanted", own, "again", own))
            .statusCode()).isEqualTo(302);
        assertThat(newcomer.get("/tasks").statusCode()).isEqualTo(200);

        assertThat(admin.postForm("/admin/accounts/adm.bich/password", Map.of("password", "mười một ký")).statusCode())
            .as("11 characters").isEqualTo(400);
        assertThat(admin.postForm("/admin/accounts/adm.bich/password", Map.of("password", "mười hai ký ")).statusCode())
            .as("12 characters").isEqualTo(200);
        assertThat(newcomer.get("/tasks").statusCode()).as("session ended").isEqualTo(302);
        assertThat(audited("account.passwordReset", "adm.bich")).containsEntry("username", "admin");
    }

    @Test
    void nameAndAddressOfAnAccountAreCorrectedOnTheTrail() {
        Officer admin = city.officer("admin");
        String username = "front.hoa-phu";
        String before = city.fullName(username);
        String path = "/admin/accounts/" + username + "/details";
        assertThat(admin.postForm(path, Map.of("fullName", " ", "email", "no address")).statusCode()).isEqualTo(400);
        assertThat(city.officer("officer.hoa-phu").postForm(path, Map.of("fullName", "Ai Đó", "email", "")).statusCode()).isEqualTo(403);
        assertThat(admin.postForm("/admin/accounts/no.such/details", Map.of("fullName", "Ai Đó", "email", "")).statusCode())
            .isEqualTo(404);
        try {
            assertThat(admin.postForm(path, Map.of("fullName", "Nguyễn Thị Sửa", "email", "sua@example.vn")).statusCode())
                .isEqualTo(302);
            assertThat(city.fullName(username)).isEqualTo("Nguyễn Thị Sửa");
            Map<String, Object> entry = audited("account.renamed", username);
            assertThat(entry.get("before").toString()).contains(before);
            assertThat(entry.get("after").toString()).contains("Nguyễn Thị Sửa");
            assertThat(audited("account.emailChanged", username).get("after").toString()).contains("sua@example.vn");
        }
        finally {
            city.jdbc().update("UPDATE account SET full_name = ?, email = NULL WHERE username = ?", before, username);
        }
    }

    @Test
    void aStepThatTheTableDoesNotKnowIsGivenItsRowByAnOwner() {
        Officer owner = city.officer(OWNER);
        String where = "process_key = 'in-year-recognition' AND step = 'userTask_draftDecision' AND regime_id = 'R2021'";
        Map<String, Object> term = city.jdbc().queryForMap("SELECT * FROM step_term WHERE " + where);
        city.jdbc().update("DELETE FROM step_term WHERE " + where);
        city.jdbc().update("DELETE FROM routing_rule WHERE " + where);
        String path = "/admin/routing/in-year-recognition/userTask_draftDecision/R2021/new";
        try {
            assertThat(owner.get("/admin/routing").body()).contains(path);
            assertThat(city.officer("admin").get(path).statusCode()).as("administrators look only").isEqualTo(403);
            assertThat(owner.get(path).statusCode()).isEqualTo(200);
            assertThat(owner.get(path.replace("draftDecision", "none")).statusCode()).isEqualTo(404);
            Map<String, String> form = new HashMap<>(Map.of("role", "COMMUNE_OFFICER", "level", "HAMLET", "days", "1", "working",
                    "true", "warnDaysBefore", "1", "escalateRole", "COMMUNE_CHAIR", "escalateLevel", "COMMUNE", "mark", "ASSUMED",
                    "document", "Giả định"));
            form.put("reason", "Bước mới trong sơ đồ");
            HttpResponse<String> orphaned = owner.postForm(path, form);
            assertThat(orphaned.statusCode()).isEqualTo(409);
            assertThat(text(orphaned)).contains("nơi không có người làm bước này");
            form.put("level", "COMMUNE");
            form.put("days", "x");
            assertThat(owner.postForm(path, form).statusCode()).isEqualTo(400);
            form.put("days", "1");
            assertThat(owner.postForm(path, form).statusCode()).isEqualTo(302);
            Map<String, Object> entry = audited("routing.ruleAdded", "in-year-recognition/userTask_draftDecision/R2021");
            assertThat(entry).containsEntry("reason", "Bước mới trong sơ đồ");
            assertThat(entry.get("after").toString()).contains("commune-officer", "Giả định");
            assertThat(owner.postForm(path, form).statusCode()).as("twice").isEqualTo(409);
            assertThat(owner.get("/admin/routing").body()).doesNotContain(path);
        }
        finally {
            city.jdbc().update("UPDATE step_term SET mark = ?, source = ? WHERE " + where, term.get("mark"), term.get("source"));
        }
        assertThat(city.jdbc().queryForMap("SELECT * FROM step_term WHERE " + where)).isEqualTo(term);
    }

    @Test
    void bandsStandInTheMenuOfOwners() {
        assertThat(city.officer(OWNER).get("/second-look-bands").body()).contains("href=\"/second-look-bands\"");
        assertThat(city.officer("admin").get("/admin").body()).doesNotContain("href=\"/second-look-bands\"");
    }

    @Test
    void wrongAccountsAreRefusedAtTheirFieldsAndNothingTypedIsLost() {
        Officer admin = city.officer("admin");
        Map<String, String> wrong = account("Có Dấu", "");
        wrong.put("email", "no address");
        wrong.put("citizenId", "12");
        wrong.put("password", "ngắn");
        HttpResponse<String> refused = admin.postForm("/admin/accounts", wrong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("Có Dấu").contains("no address").contains("username-error").contains("fullName-error")
            .contains("email-error").contains("citizenId-error").contains("password-error").doesNotContain("ngắn\"");
        assertThat(admin.postForm("/admin/accounts", account("admin", "Ai Đó")).statusCode()).isEqualTo(409);
        assertThat(admin.get("/admin/accounts/nobody.here").statusCode()).isEqualTo(404);
        Map<String, String> late = post("SURVEYOR", COMMUNE);
        late.put("validTo", "01/01/2016");
        assertThat(admin.postForm("/admin/accounts/" + OFFICER + "/posts", late).statusCode()).isEqualTo(400);
        assertThat(text(admin.postForm("/admin/accounts/" + OFFICER + "/posts", post("SURVEYOR", "1.2016")))).contains("unit-error");
    }

    @Test
    void whoeverKeepsTheSystemGetsNoRightsInCases() {
        Officer admin = city.officer("admin");
        admin.postForm("/admin/accounts", account("adm.apart", "Trần Văn Tách"));
        HttpResponse<String> both = admin.postForm("/admin/accounts/admin/posts", post("COMMUNE_OFFICER", COMMUNE));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(text(both)).contains("không thể vừa quản trị hệ thống");
        assertThat(admin.postForm("/admin/accounts/adm.apart/posts", post("SURVEYOR", COMMUNE)).statusCode()).isEqualTo(302);
        assertThat(audited("account.postAssigned", "adm.apart").get("after").toString()).contains("surveyor:" + COMMUNE);
        assertThat(admin.postForm("/admin/accounts/adm.apart/posts", post("SURVEYOR", COMMUNE)).statusCode())
            .as("held already").isEqualTo(409);
        assertThat(admin.postForm("/admin/accounts/adm.apart/posts", post("ADMINISTRATOR", "643.2016")).statusCode())
            .isEqualTo(409);
        assertThat(text(admin.get("/admin/accounts/adm.apart"))).contains("/hand-overs/new?username=adm.apart");
    }

    @Test
    void lastAdministratorStays() {
        Officer admin = city.officer("admin");
        assertThat(admin.postForm("/admin/accounts/admin/closing", Map.of("reason", "thử")).statusCode()).as("own")
            .isEqualTo(409);
        Map<String, String> form = account("adm.second", "Lê Thị Hai");
        form.put("password", "một mật khẩu dài");
        assertThat(admin.postForm("/admin/accounts", form).statusCode()).isEqualTo(200);
        Map<String, String> limited = post("ADMINISTRATOR", "643.2016");
        limited.put("validTo", today());
        assertThat(admin.postForm("/admin/accounts/adm.second/posts", limited).statusCode()).isEqualTo(302);
        city.jdbc().update("UPDATE account SET password_once = false WHERE username = 'adm.second'");
        Officer second = loggedIn("adm.second", "một mật khẩu dài");
        assertThat(second.postForm("/admin/accounts/admin/closing", Map.of("reason", "thử")).statusCode()).isEqualTo(409);
        assertThat(second.postForm("/hand-overs", Map.of("username", "admin", "post", "administrator:643.2016", "lastDay",
                today(), "successor", "", "title", "", "reason", "thử")).statusCode()).isEqualTo(409);
        assertThat(city.jdbc().queryForObject("SELECT active FROM account WHERE username = 'admin'", Boolean.class)).isTrue();

        assertThat(admin.postForm("/admin/accounts/adm.second/closing", Map.of("reason", "")).statusCode()).isEqualTo(400);
        assertThat(admin.postForm("/admin/accounts/adm.second/closing", Map.of("reason", "nghỉ việc")).statusCode()).isEqualTo(302);
        assertThat(audited("account.disabled", "adm.second")).containsEntry("reason", "nghỉ việc")
            .containsEntry("before", "{\"active\": true}").containsEntry("after", "{\"active\": false}");
        assertThat(admin.postForm("/admin/accounts/adm.second/closing", Map.of("reason", "nữa")).statusCode()).isEqualTo(409);
        assertThat(second.get("/admin").statusCode()).as("session ended").isEqualTo(302);
        assertThat(admin.postForm("/admin/accounts/adm.second/reopening", Map.of("reason", "về")).statusCode()).isEqualTo(302);
    }

    @Test
    void hamletIsAddedRenamedAndClosedAndSeenAtOnce() {
        Officer admin = city.officer("admin");
        Map<String, String> form = new HashMap<>(Map.of("commune", COMMUNE, "type", "HAMLET", "name", "Thôn Thử Nghiệm",
                "validFrom", TYPED.format(city.today().minusDays(20)), "document", "NQ 01/NQ-HĐND", "mark", "VERIFIED"));
        HttpResponse<String> made = admin.postForm("/admin/hamlets", form);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        String page = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String key = page.substring(page.lastIndexOf('/') + 1);
        try {
            assertThat(units.get(new UnitKey(key)).name()).isEqualTo("Thôn Thử Nghiệm");
            assertThat(audited("hamlet.added", key).get("after").toString()).contains("Thôn Thử Nghiệm");
            assertThat(admin.postForm("/admin/hamlets", form).statusCode()).as("same name").isEqualTo(409);
            form.put("validFrom", "31/12/2015");
            form.put("name", "Thôn Quá Sớm");
            HttpResponse<String> early = admin.postForm("/admin/hamlets", form);
            assertThat(early.statusCode()).isEqualTo(400);
            assertThat(text(early)).contains("validFrom-error").contains("Thôn Quá Sớm");

            Map<String, String> rename = new HashMap<>(Map.of("present", "Thôn Thử Nghiệm", "name", "Thôn Đã Thử", "validFrom",
                    TYPED.format(city.today().plusDays(1)), "document", "NQ 02/NQ-HĐND"));
            assertThat(admin.postForm(page + "/name", rename).statusCode()).as("tomorrow").isEqualTo(400);
            rename.put("validFrom", today());
            assertThat(admin.postForm(page + "/name", rename).statusCode()).isEqualTo(302);
            assertThat(units.get(new UnitKey(key)).name()).isEqualTo("Thôn Đã Thử");
            assertThat(audited("hamlet.renamed", key).get("before").toString()).contains("Thôn Thử Nghiệm");
            rename.put("name", "Thôn Lần Ba");
            assertThat(admin.postForm(page + "/name", rename).statusCode()).as("stale name, same day").isEqualTo(400);
            String list = "/admin/hamlets?commune=" + COMMUNE + "&day=";
            assertThat(text(admin.get(list + TYPED.format(city.today().minusDays(1))))).contains("nay là Thôn Đã Thử");
            assertThat(text(admin.get(list + TYPED.format(city.today().minusDays(21))))).doesNotContain("Thôn Đã Thử");

            String other = city.jdbc().queryForObject(
                    "SELECT unit_key FROM admin_unit WHERE parent_key = ? AND unit_key <> ? ORDER BY sort_order LIMIT 1",
                    String.class, COMMUNE, key);
            Map<String, String> close = new HashMap<>(Map.of("lastDay", TYPED.format(city.today().minusDays(1)), "successor",
                    other, "document", "NQ 03/NQ-HĐND"));
            assertThat(admin.postForm(page + "/closing", close).statusCode()).as("yesterday").isEqualTo(400);
            close.put("lastDay", today());
            close.put("successor", key);
            assertThat(admin.postForm(page + "/closing", close).statusCode()).as("itself").isEqualTo(400);
            close.put("successor", other);
            assertThat(admin.postForm(page + "/closing", close).statusCode()).isEqualTo(302);
            assertThat(units.inChargeOn(new UnitKey(key), city.today().plusDays(1)).value()).isEqualTo(other);
            assertThat(audited("hamlet.closed", key).get("after").toString()).contains(other);
            close.put("lastDay", TYPED.format(city.today().plusDays(5)));
            assertThat(admin.postForm(page + "/closing", close).statusCode()).as("closed already").isEqualTo(409);
        }
        finally {
            city.jdbc().update("DELETE FROM admin_unit_former_name WHERE unit_key = ?", key);
            city.jdbc().update("DELETE FROM admin_unit WHERE unit_key = ?", key);
            ReflectionTestUtils.invokeMethod((Object) AopTestUtils.getUltimateTargetObject(units), "readAnew");
        }
        assertThat(admin.get("/admin/hamlets/24178.ZZ.2016").statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/units?day=31/02/2018").statusCode()).isEqualTo(400);
        assertThat(text(admin.get("/admin/units?day=30/06/2025"))).contains("Xã Hòa Xuân").contains("Phường Ea Kao");
        assertThat(text(admin.get("/admin/units?day=01/07/2025"))).doesNotContain("Xã Hòa Xuân");
    }

    @Test
    void holidayCountsAtOnce() {
        Officer admin = city.officer("admin");
        LocalDate day = city.today().plusYears(3);
        while (day.getDayOfWeek().getValue() > 4 || !workingDays.isWorkingDay(day) || !workingDays.isWorkingDay(day.plusDays(1))) {
            day = day.plusDays(1);
        }
        Map<String, String> form = new HashMap<>(Map.of("day", TYPED.format(day), "dayKind", "HOLIDAY", "name", "Nghỉ thử",
                "mark", "ASSUMED", "document", "QĐ thử", "reason", "theo thông báo"));
        assertThat(admin.postForm("/admin/holidays", form).statusCode()).isEqualTo(302);
        assertThat(workingDays.isWorkingDay(day)).isFalse();
        assertThat(audited("holiday.added", day.toString())).containsEntry("reason", "theo thông báo");
        assertThat(admin.postForm("/admin/holidays", form).statusCode()).as("twice").isEqualTo(409);
        form.put("dayKind", "COMPENSATORY_WORKDAY");
        form.put("reason", "");
        HttpResponse<String> wrong = admin.postForm("/admin/holidays", form);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(text(wrong)).contains("day-error").contains("reason-error").contains("Nghỉ thử");

        String page = "/admin/holidays/" + day;
        LocalDate next = day.plusDays(1);
        assertThat(admin.get(page).statusCode()).isEqualTo(200);
        assertThat(admin.postForm(page + "/move", Map.of("day", TYPED.format(next), "document", "QĐ thử 2", "reason", "đổi"))
            .statusCode()).isEqualTo(302);
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        assertThat(workingDays.isWorkingDay(next)).isFalse();
        assertThat(audited("holiday.moved", next.toString()).get("before").toString()).contains(day.toString());
        assertThat(admin.get(page).statusCode()).isEqualTo(404);
        assertThat(admin.postForm("/admin/holidays/" + next + "/removal", Map.of("document", "", "reason", "bỏ")).statusCode())
            .isEqualTo(400);
        assertThat(admin.postForm("/admin/holidays/" + next + "/removal", Map.of("document", "QĐ thử 3", "reason", "bỏ"))
            .statusCode()).isEqualTo(302);
        assertThat(workingDays.isWorkingDay(next)).isTrue();
    }

    @Test
    void pastYearIsChangedOnlyOnPurposeWhileTermsRunOverTheDay() {
        Officer admin = city.officer("admin");
        int year = city.today().getYear() - 1;
        LocalDate free = LocalDate.of(year, 6, 1);
        while (!workingDays.isWorkingDay(free)) {
            free = free.plusDays(1);
        }
        Dossier dossier = Dossier.registered(city, "hoa-xuan");
        Map<String, Object> task = city.jdbc().queryForMap("SELECT task_id, opened_at FROM task_item WHERE case_id = ?", dossier.id());
        Map<String, String> form = new HashMap<>(Map.of("day", TYPED.format(free), "dayKind", "HOLIDAY", "name", "Nghỉ thử",
                "mark", "ASSUMED", "document", "QĐ thử", "reason", "sửa sót"));
        try {
            city.jdbc().update("UPDATE task_item SET opened_at = ?::date WHERE task_id = ?", free.minusDays(1).toString(), task.get("task_id"));
            HttpResponse<String> refused = admin.postForm("/admin/holidays", form);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(text(refused)).contains("name=\"past\"").contains("Nghỉ thử");
            form.put("past", "true");
            assertThat(admin.postForm("/admin/holidays", form).statusCode()).isEqualTo(302);
            assertThat(workingDays.isWorkingDay(free)).isFalse();
            assertThat(admin.postForm("/admin/holidays/" + free + "/removal", Map.of("document", "QĐ thử", "reason", "bỏ")).statusCode())
                .isEqualTo(409);
            assertThat(admin.postForm("/admin/holidays/" + free + "/removal",
                    Map.of("document", "QĐ thử", "reason", "bỏ", "past", "true")).statusCode()).isEqualTo(302);
        }
        finally {
            city.jdbc().update("UPDATE task_item SET opened_at = ? WHERE task_id = ?", task.get("opened_at"), task.get("task_id"));
        }
    }

    @Test
    void ruleThatWouldLeaveStepsWithoutAnybodyIsNotSaved() {
        Officer owner = city.officer(OWNER);
        Map<String, String> seen = Map.of("seenRole", "COMMUNE_OFFICER", "seenLevel", "COMMUNE");
        Map<String, String> orphan = new HashMap<>(seen);
        orphan.putAll(Map.of("role", "BANK", "level", "COMMUNE", "reason", "thử"));
        HttpResponse<String> looked = owner.postForm(RULE + "/check", orphan);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(text(looked)).contains("Hòa Xuân").contains("alert-danger");
        HttpResponse<String> refused = owner.postForm(RULE, orphan);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(text(refused)).contains("Không lưu").contains("value=\"thử\"");
        assertThat(role()).isEqualTo("commune-officer");

        Map<String, String> change = new HashMap<>(seen);
        change.putAll(Map.of("role", "COMMUNE_BOARD", "level", "COMMUNE", "reason", "phân công lại"));
        assertThat(city.officer("admin").postForm(RULE, change).statusCode()).isEqualTo(403);
        assertThat(text(owner.postForm(RULE + "/check", change))).contains("nơi nào cũng có người");
        try {
            assertThat(owner.postForm(RULE, change).statusCode()).isEqualTo(302);
            assertThat(role()).isEqualTo("commune-board");
            Map<String, Object> entry = audited("routing.ruleChanged", "in-year-recognition/userTask_draftDecision/R2016");
            assertThat(entry).containsEntry("reason", "phân công lại");
            assertThat(entry.get("before").toString()).contains("commune-officer");
            assertThat(entry.get("after").toString()).contains("commune-board");
            assertThat(owner.postForm(RULE, change).statusCode()).as("seen is stale").isEqualTo(409);
            change.putAll(Map.of("role", "ADMINISTRATOR", "reason", ""));
            HttpResponse<String> wrong = owner.postForm(RULE, change);
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(text(wrong)).contains("role-error").contains("reason-error");
        }
        finally {
            city.jdbc().update("UPDATE routing_rule SET role = 'commune-officer' WHERE step = 'userTask_draftDecision' AND regime_id = 'R2016'");
        }
        assertThat(owner.get("/admin/routing/in-year-recognition/userTask_none/R2016").statusCode()).isEqualTo(404);
    }

    private String role() {
        return city.jdbc().queryForObject("SELECT role FROM routing_rule WHERE process_key = 'in-year-recognition' "
                + "AND step = 'userTask_draftDecision' AND regime_id = 'R2016'", String.class);
    }

    @Test
    void nobodyIsUrgedByThoseBelow() {
        Officer owner = city.officer(OWNER);
        String page = "/admin/routing/commune-review/userTask_giveOpinion/R2025/term";
        String shown = text(owner.get(page));
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(shown);
        assertThat(seen.find()).isTrue();
        HttpResponse<String> refused = owner.postForm(page, new HashMap<>(Map.of("seen", seen.group(1), "days", "5", "working",
                "true", "warnDaysBefore", "1", "escalateRole", "PROVINCE_DEPT", "escalateLevel", "PROVINCE", "mark",
                "UNVERIFIED", "document", "Quyết định 24/2021/QĐ-TTg", "reason", "Báo cho sở chuyên ngành")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("escalateRole-error", "đứng dưới chức danh xử lý bước");
        assertThat(text(owner.get("/admin/routing?process=commune-review&regime=R2025"))).contains(
                "Không có cấp trên: nhắc lại chính chức danh", "Báo thêm bên đang chờ:");
    }

    @Test
    void termIsChangedWithItsSource() {
        Officer owner = city.officer(OWNER);
        Map<String, Object> before = city.jdbc().queryForMap("SELECT * FROM step_term WHERE process_key = 'in-year-recognition' "
                + "AND step = 'userTask_draftDecision' AND regime_id = 'R2016'");
        String page = RULE + "/term";
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(text(owner.get(page)));
        assertThat(seen.find()).isTrue();
        Map<String, String> form = new HashMap<>(Map.of("seen", seen.group(1), "days", "3", "working", "true", "warnDaysBefore",
                "4", "escalateRole", "COMMUNE_CHAIR", "escalateLevel", "COMMUNE", "mark", "ASSUMED", "document", "QĐ thử",
                "reason", "giao thêm ngày"));
        HttpResponse<String> wrong = owner.postForm(page, form);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(text(wrong)).contains("warnDaysBefore-error").contains("giao thêm ngày");
        form.put("warnDaysBefore", "3");
        form.put("escalateRole", "BANK");
        assertThat(owner.postForm(page, form).statusCode()).as("nobody would hear of it").isEqualTo(409);
        form.put("escalateRole", "COMMUNE_CHAIR");
        assertThat(city.officer("admin").postForm(page, form).statusCode()).isEqualTo(403);
        try {
            assertThat(owner.postForm(page, form).statusCode()).isEqualTo(302);
            assertThat(owner.postForm(page, form).statusCode()).as("stale").isEqualTo(409);
            Map<String, Object> entry = audited("routing.termChanged", "in-year-recognition/userTask_draftDecision/R2016");
            assertThat(entry.get("before").toString()).contains("\"days\": " + before.get("days"));
            assertThat(entry.get("after").toString()).contains("\"days\": 3").contains("QĐ thử");
        }
        finally {
            city.jdbc().update("UPDATE step_term SET days = ?, warn_days_before = ?, source = ?, mark = ? "
                    + "WHERE process_key = 'in-year-recognition' AND step = 'userTask_draftDecision' AND regime_id = 'R2016'",
                    before.get("days"), before.get("warn_days_before"), before.get("source"), before.get("mark"));
        }
    }
}
