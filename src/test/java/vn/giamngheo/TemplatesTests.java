package vn.giamngheo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page template keeps to. */
class TemplatesTests {

    static Stream<Path> templates() throws IOException {
        return Files.walk(Path.of("src/main/resources/templates")).filter(file -> file.toString().endsWith(".html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageThatAsksByHtmxLoadsIt(Path template) throws IOException {
        String page = Files.readString(template);
        if (page.contains("layout:decorate") && page.contains(" hx-")) {
            assertThat(page).contains("/app/htmx.js");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void runsNoInlineScriptAndNoInlineStyle(Path template) throws IOException {
        String page = Files.readString(template);
        boolean mail = template.toString().contains("/mail/");
        if (!mail) {
            assertThat(page).doesNotContain("<script>", " style=\"", "<style", "javascript:").doesNotContainPattern(" on[a-z]+=\"");
        }
    }
}
