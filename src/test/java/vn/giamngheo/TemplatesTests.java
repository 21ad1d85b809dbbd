package vn.giamngheo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
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

    @Test
    void everyPageThatAClassNamesExists() throws IOException {
        Pattern named = Pattern.compile("(?:return |new ModelAndView\\()\"([a-z]+/[a-z-]+)(?: :: \\w+)?\"");
        List<String> views;
        try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            views = classes.filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> named.matcher(text(file)).results().map(found -> found.group(1))).distinct().toList();
        }

        assertThat(views).hasSizeGreaterThan(50)
            .allSatisfy(view -> assertThat(Path.of("src/main/resources/templates", view + ".html")).exists());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
