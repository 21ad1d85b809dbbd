package vn.giamngheo.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Random;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.Gender;

/** Parts of invented names, and the other words of demo/households.properties. */
final class DemoNames {

    private final Properties words;

    private DemoNames(Properties words) {
        this.words = words;
    }

    static DemoNames read() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                DemoNames.class.getResourceAsStream("/demo/households.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new DemoNames(words);
    }

    /** Share of the city's households and share of its poor, in per cent. */
    double[] weights(String unitCode) {
        return Arrays.stream(words.getProperty("unit." + unitCode).split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    String text(String key, Object... args) {
        return args.length == 0 ? words.getProperty(key) : MessageFormat.format(words.getProperty(key), args);
    }

    /** The part of a name that relatives share: family name, or the clan of the Ede and Mnong. */
    String line(Ethnicity ethnicity, Random random) {
        return pick(hasClans(ethnicity) ? group(ethnicity) + ".clan" : group(ethnicity) + ".family", random);
    }

    String fullName(Ethnicity ethnicity, Gender gender, String line, Random random) {
        String given = pick(group(ethnicity) + (gender == Gender.MALE ? ".male" : ".female"), random);
        return hasClans(ethnicity) ? given + " " + line : line + " " + given;
    }

    /** Children of the Ede and Mnong take their mother's line, the others their father's. */
    static boolean hasClans(Ethnicity ethnicity) {
        return ethnicity == Ethnicity.EDE || ethnicity == Ethnicity.MNONG;
    }

    private static String group(Ethnicity ethnicity) {
        return ethnicity == Ethnicity.KINH ? "kinh" : ethnicity == Ethnicity.EDE ? "ede" : ethnicity.name();
    }

    private String pick(String key, Random random) {
        String[] choice = words.getProperty(key).split(",");
        return choice[random.nextInt(choice.length)];
    }
}
