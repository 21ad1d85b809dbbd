package vn.giamngheo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Vietnamese texts of the Camunda web applications against the English ones they are shipped with, and the few
 * files that put the Vietnamese ones in force.
 */
class WebappLocalesTests {

    private static final String ROOT = "META-INF/resources/webjars/camunda/app/";

    /** Texts that stay as they are: names, signs, and formats that do not depend on the language. */
    private static final Set<String> SAME_IN_BOTH = Set.of("Camunda", "Cockpit", "Camunda Cockpit", "Optimize", "ID",
            "ID*", "CSV", "JSON", "<", "<=", ">", ">=", "L", "DD/MM/YYYY", "HH:mm", "YYYY-MM-DDTHH:mm:ss");

    /** The ending of the English plural, put after a noun by the web application. Vietnamese has none. */
    private static final String PLURAL_ENDING = "s";

    private static final Pattern PLACEHOLDER = Pattern
            .compile("\\{\\{.*?}}|\\{\\w*}|%[sd]|</?(?:a|b|br|code|em|i|li|p|span|strong|ul)(?:\\s[^>]*)?/?>|&[a-z]+;");

    /** What no reader sees as words: placeholders and tags, and the technical values the texts quote. */
    private static final Pattern NOT_PROSE = Pattern.compile(
            PLACEHOLDER.pattern() + "|[\"'](?:active|suspended|group|null)[\"']|'yyyy-MM-ddTHH:mm:ss'|#resolve");

    private static final Pattern ENGLISH_WORD = Pattern.compile(
            "\\b(?:the|is|are|was|were|be|been|has|have|had|will|could|should|can|not|no|of|from|with|without|and|or|"
                    + "this|that|which|there|you|your|please|it|its|by|for|all|if|only|failed|failure|successfully|"
                    + "select|selected|delete|deleted|remove|update|updated|create|created|show|hide|search|loading|"
                    + "instances?|tasks?|definitions?|process(?:es)?|variables?|incidents?|users?|groups?|tenants?|"
                    + "deployments?|decisions?|authorizations?|jobs?|filters?|assignee|name|value|type|date|error)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
    void everyEnglishTextHasAVietnameseOneInTheSameOrder(String app) {
        Map<String, String> vietnamese = texts(app, "vi");
        Map<String, String> english = texts(app, "en");

        assertThat(vietnamese.keySet().stream().filter(english::containsKey).toList())
                .containsExactlyElementsOf(english.keySet());
        english.forEach((key, text) -> {
            if (!text.isEmpty() && !text.equals(PLURAL_ENDING)) {
                assertThat(vietnamese.get(key)).as(key).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
    void keepsPlaceholdersTagsAndOuterSpaces(String app) {
        Map<String, String> vietnamese = texts(app, "vi");

        texts(app, "en").forEach((key, text) -> {
            if (!text.equals(PLURAL_ENDING)) {
                assertThat(placeholders(vietnamese.get(key))).as(key).isEqualTo(placeholders(text));
                assertThat(vietnamese.get(key).startsWith(" ")).as(key).isEqualTo(text.startsWith(" "));
                assertThat(vietnamese.get(key).endsWith(" ")).as(key).isEqualTo(text.endsWith(" "));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
    void leavesNoTextInEnglish(String app) {
        Map<String, String> english = texts(app, "en");

        texts(app, "vi").forEach((key, text) -> {
            if (!SAME_IN_BOTH.contains(text) && !text.isEmpty() && !text.matches("\\d+")) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
                assertThat(NOT_PROSE.matcher(text).replaceAll(" ")).as(key).doesNotContainPattern(ENGLISH_WORD);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
    void isWrittenInComposedLettersWithoutByteOrderMark(String app) {
        String file = read(app + "/locales/vi.json");

        assertThat(file).doesNotStartWith("\uFEFF").isEqualTo(Normalizer.normalize(file, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "admin", "cockpit" })
    void writesDatesDayFirstAndHoursFromZeroToTwentyThree(String app) {
        JsonNode formats = json(app, "vi").at("/dateLocales/longDateFormat");

        assertThat(formats.get("L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(formats.get("LT").asText()).isEqualTo("HH:mm");
        assertThat(formats.get("LLL").asText()).isEqualTo("DD/MM/YYYY LT");
        assertThat(formats.get("lll").asText()).isEqualTo("DD/MM/YYYY HH:mm");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "welcome", "admin", "cockpit" })
    void putsVietnameseFirstAndLeavesTheLoginToTheApplication(String app) {
        assertThat(read(app + "/scripts/config.js")).contains("availableLocales: ['vi', 'en']")
                .contains("fallbackLocale: 'vi'").contains("customScripts: ['scripts/sso'");
        assertThat(read(app + "/scripts/sso.js")).contains("#/login").contains("/login?logout");
        assertThat(read(app + "/styles/user-styles.css")).contains(".ce-eol-banner");
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasklist", "admin", "cockpit" })
    void loadsVietnameseDatePickers(String app) {
        assertThat(read(app + "/scripts/config.js")).contains("'scripts/calendar'");
        assertThat(read(app + "/scripts/calendar.js")).contains("'ngLocale'").contains("'Thứ Hai'");
    }

    private static List<String> placeholders(String text) {
        List<String> found = new ArrayList<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
        Collections.sort(found);
        return found;
    }

    private static Map<String, String> texts(String app, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect("", json(app, language), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), into));
        }
        else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "/" + index, node.get(index), into);
            }
        }
        else {
            into.put(path, node.asText());
        }
    }

    private static JsonNode json(String app, String language) {
        try {
            return new ObjectMapper().readTree(read(app + "/locales/" + language + ".json").replace("\uFEFF", ""));
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the file the application would serve: its own one, else the one of the web jar. */
    private static String read(String file) {
        URL resource = WebappLocalesTests.class.getClassLoader().getResource(ROOT + file);
        assertThat(resource).as(file).isNotNull();
        try (InputStream content = resource.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
