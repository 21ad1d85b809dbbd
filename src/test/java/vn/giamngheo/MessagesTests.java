package vn.giamngheo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything a user reads stands in the Vietnamese bundles, and every key that code or a page names is there. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-zA-Z0-9.\\-]+)[}(]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern REFUSAL_KEY = Pattern.compile("\"(refusal\\.[a-zA-Z0-9.]+)\"");
    private static final Pattern VIETNAMESE = Pattern
        .compile("[\\u00C0-\\u00C3\\u00C8-\\u00CA\\u00CC\\u00CD\\u00D2-\\u00D5\\u00D9\\u00DA\\u00DD\\u00E0-\\u00E3"
                + "\\u00E8-\\u00EA\\u00EC\\u00ED\\u00F2-\\u00F5\\u00F9\\u00FA\\u00FD\\u0102\\u0103\\u0110\\u0111"
                + "\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9]");

    @Test
    void everyKeyOfATemplateIsInABundle() {
        assertThat(missing(keys(TEMPLATES, ".html", TEMPLATE_KEY))).isEmpty();
    }

    @Test
    void everyRefusalHasASentence() {
        assertThat(missing(keys(JAVA, ".java", REFUSAL_KEY))).isEmpty();
    }

    @Test
    void bundlesAreComposedCharactersWithoutDuplicateKeys() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            String text = Files.readString(bundle);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(bundle.toString()).isTrue();
            for (String key : load(bundle).stringPropertyNames()) {
                if (!seen.add(key)) {
                    twice.add(key);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noVietnameseInJava() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(JAVA, ".java")) {
            if (VIETNAMESE.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noVietnameseInTemplates() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(TEMPLATES, ".html")) {
            if (!file.toString().contains("papers") && VIETNAMESE.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> missing(Set<String> keys) {
        Set<String> known = new TreeSet<>();
        files(BUNDLES, ".properties").forEach(bundle -> known.addAll(load(bundle).stringPropertyNames()));
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(known);
        return missing;
    }

    private static Set<String> keys(Path folder, String suffix, Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(folder, suffix)) {
            try {
                Matcher matcher = pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (matcher.find()) {
                    String key = matcher.group(1);
                    if (!key.endsWith(".")) {
                        keys.add(key);
                    }
                }
            }
            catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return keys;
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Path bundle) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
