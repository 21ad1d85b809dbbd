package vn.giamngheo.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Inbox, preferences, outbox and the API's page, on a desktop and on a phone. */
@ScenarioTest
@BrowserTest
class InboxBrowserTests {

    private static final String PASSWORD = "giamngheo";
    private static final String OFFICER = "officer.hoa-thang";

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void somethingToRead() {
        jdbc.update("DELETE FROM notification WHERE username = ?", OFFICER);
        notice("RESULT_ISSUED", null, "H'Bia Êban", "Buôn Cư Dluê", "RECOGNISED");
        notice("STEP_ESCALATED", "Rà soát nhanh (Phiếu A)", "Nguyễn Thị Hường", "Thôn 3", null);
        notice("STEP_DUE_SOON", "Niêm yết công khai kết quả", "Trần Văn Minh", "Thôn 1", null);
        notice("STEP_OPENED", "Dự thảo quyết định công nhận hộ nghèo, hộ cận nghèo", "Y Thịnh Niê Kdăm", "Buôn Kom Leo", null);
        jdbc.update("UPDATE notification SET read_at = now() WHERE username = ? AND kind = 'RESULT_ISSUED'", OFFICER);
        jdbc.update("""
                INSERT INTO outbox_message (id, recipient, kind, content, state, attempts, next_attempt_at, last_error, created_at)
                VALUES (gen_random_uuid(), 'an.nguyen@hoathang.browser', 'NOTICES', '{"notices":[]}', 'DEAD', 12, now(),
                    'Mail server connection failed. Couldn''t connect to host, port: mail.hoathang.browser, 25', now())""");
    }

    @AfterEach
    void asBefore() {
        jdbc.update("DELETE FROM notification WHERE username = ?", OFFICER);
        jdbc.update("DELETE FROM outbox_message WHERE recipient LIKE '%.browser'");
    }

    @Test
    void inboxOnADesktop(BrowserSession session) {
        Page page = session.signIn(session.desktop(), OFFICER, PASSWORD);
        assertThat(page.locator(".inbox-link .badge").innerText()).startsWith("3");
        page.locator(".inbox-link").click();
        page.waitForURL(address -> address.endsWith("/inbox"));
        assertThat(page.locator(".notice").count()).isEqualTo(4);
        assertThat(page.locator(".notice.unread").count()).isEqualTo(3);
        session.assertAccessible(page);
        session.screenshot(page, "inbox-desktop");
        page.locator("form[action$='/inbox/read'] button").click();
        page.locator(".alert-success").waitFor();
        assertThat(page.locator(".inbox-link .badge").count()).isZero();
        assertThat(page.locator(".notice.unread").count()).isZero();
    }

    @Test
    void inboxAndPreferencesOnAPhone(BrowserSession session) {
        Page page = session.signIn(session.phone(), OFFICER, PASSWORD);
        page.navigate("/inbox");
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, "inbox-phone");
        page.navigate("/inbox/preferences");
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, "preferences-phone");
    }

    @Test
    void outboxOfTheAdministrator(BrowserSession session) {
        Page page = session.signIn(session.desktop(), "admin", PASSWORD);
        page.navigate("/admin/outbox");
        session.assertAccessible(page);
        session.screenshot(page, "outbox-desktop");
        Page phone = session.signIn(session.phone(), "admin", PASSWORD);
        phone.navigate("/admin/outbox");
        session.assertAccessible(phone);
        session.assertFitsWidth(phone);
        session.screenshot(phone, "outbox-phone");
    }

    @Test
    void descriptionOfTheApiIsReadableUnderTheStrictPolicy(BrowserSession session) {
        Page page = session.desktop();
        page.navigate("/api-docs/ui");
        page.locator(".opblock").first().waitFor();
        assertThat(page.locator(".opblock").count()).isGreaterThanOrEqualTo(10);
        session.screenshot(page, "api-docs");
    }

    private void notice(String kind, String step, String head, String hamlet, String outcome) {
        jdbc.update("""
                INSERT INTO notification (username, kind, task_id, case_id, step_name, title, case_number, hamlet_name, due_at,
                    outcome, created_at)
                VALUES (?, ?, ?, gen_random_uuid(), ?, ?, '07/TN-MC', ?, CASE WHEN ?::text IS NULL THEN NULL
                    ELSE timestamptz '2018-09-07 17:00+07' END, ?, timestamptz '2018-09-03 09:15+07')""", OFFICER, kind,
                step == null ? null : "browser-" + kind, step, head, hamlet, step, outcome);
    }
}
