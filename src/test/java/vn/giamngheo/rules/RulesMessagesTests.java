package vn.giamngheo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.rules.sheet.Fact;
import vn.giamngheo.rules.sheet.RowKind;
import vn.giamngheo.rules.sheet.SheetStanding;
import vn.giamngheo.shared.Mark;

class RulesMessagesTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final Pattern REFUSAL = Pattern.compile("\"(refusal\\.rules\\.[A-Za-z0-9]+)\"");
    private static final Pattern CONTRADICTION = Pattern.compile("refuse\\([^\"]*\"([A-Za-z]+)\"");

    private final Properties messages = new Properties();

    RulesMessagesTests() throws IOException {
        try (Reader bundle = Files.newBufferedReader(Path.of("src/main/resources/i18n/rules.properties"))) {
            messages.load(bundle);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                HouseholdClass.class, SubClass.class, RegimeId.class, StandardId.class, Route.class, EntrySource.class,
                Screening.class, OpinionAuthority.class, PostingTime.class, DayUnit.class, Mark.class, Fact.class, RowKind.class,
                SheetStanding.class, ListStanding.class, Movement.class, Eligibility.class, LoanProgramme.class
            })
    void everyEnumHasItsLabels(Class<? extends Enum<?>> type) {
        for (Enum<?> value : type.getEnumConstants()) {
            assertThat(messages).containsKey(type.getSimpleName() + "." + value.name());
        }
    }

    @Test
    void everyRefusalAndContradictionHasItsMessage() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/giamngheo/rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                REFUSAL.matcher(source).results().forEach(key -> assertThat(messages).containsKey(key.group(1)));
                CONTRADICTION
                        .matcher(source)
                        .results()
                        .filter(key -> !key.group(1).equals("deprived"))
                        .forEach(key -> assertThat(messages).containsKey("refusal.rules.sheet." + key.group(1)));
            }
        }
        for (Fact fact : Fact.values()) {
            assertThat(messages)
                    .containsKeys("refusal.rules.sheet." + fact, "refusal.rules.sheet.deprived." + fact);
        }
    }

    @Test
    void writesAreasTheVietnameseWay() {
        MessageFormat message = new MessageFormat(
                messages.getProperty("refusal.rules.sheet.FLOOR_AREA_PER_PERSON"), VIETNAMESE);

        assertThat(message.format(new Object[] {"row", "option", new BigDecimal("7.6666666")})).contains("7,67 m2");
    }
}
