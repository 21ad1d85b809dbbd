package vn.giamngheo.shared.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.templateresource.StringTemplateResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecoratedPageTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String LAYOUT = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
              <title th:text="#{product}">product</title>
            </head>
            <body><header></header>
            <main layout:fragment="content"></main>
            <footer></footer></body>
            </html>
            """;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi" layout:decorate="~{layout}">
            <head>
              <meta name="robots" content="noindex">
              <title th:text="${a} ? #{b} : #{c}">page</title>
            </head>
            <body>
            <main layout:fragment="content" th:with="x=1"><p>$1 of </p></main>
            </body>
            </html>
            """;

    static Stream<Path> pages() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"))
            .filter(file -> !file.equals(TEMPLATES.resolve("layout.html")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTemplateIsAPageWithinTheLayoutOrNone(Path file) throws IOException {
        String text = Files.readString(file);
        String read = decorated(text, Files.readString(TEMPLATES.resolve("layout.html")));
        if (text.contains("layout:")) {
            assertThat(read).doesNotContain("layout:decorate", "layout:fragment").containsOnlyOnce("<main").containsOnlyOnce("<title")
                .contains("site-header", "site-footer");
        }
        else {
            assertThat(read).isEqualTo(text);
        }
    }

    @Test
    void headFollowsTheLayoutsTitleGoesBeforeTheProductMainTakesItsPlace() throws IOException {
        assertThat(decorated(PAGE, LAYOUT)).isEqualTo("""
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                  <title th:text="(${a} ? #{b} : #{c}) + ' - ' + #{product}">product</title>
                <meta name="robots" content="noindex">
                </head>
                <body><header></header>
                <main th:with="x=1"><p>$1 of </p></main>
                <footer></footer></body>
                </html>
                """);
    }

    @Test
    void aPageOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> decorated(PAGE.replace("</body>", "<p>beside main</p></body>"), LAYOUT))
            .isInstanceOf(IllegalStateException.class);
    }

    private static String decorated(String page, String layout) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = new DecoratedPage(new StringTemplateResource(page), new StringTemplateResource(layout)).reader()) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
