package vn.giamngheo.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tools of the browser tests themselves. */
@BrowserTest
class BrowsersTests {

    @Test
    void showsVietnameseText(BrowserSession session) {
        Page page = session.phone();
        page.setContent("<html lang=vi><title>t</title><main><h1>H\u1ed9 ngh\u00e8o</h1></main></html>");
        assertThat(page.locator("h1").innerText()).isEqualTo("H\u1ed9 ngh\u00e8o");
        session.assertAccessible(page);
        session.assertFitsWidth(page);
    }

    @Test
    void findsTextThatIsTooFaint(BrowserSession session) {
        Page page = session.desktop();
        page.setContent("<html lang=vi><title>t</title><main><h1 style='color:#eee'>too faint to read</h1></main></html>");
        assertThatThrownBy(() -> session.assertAccessible(page)).hasMessageContaining("color-contrast");
    }
}
