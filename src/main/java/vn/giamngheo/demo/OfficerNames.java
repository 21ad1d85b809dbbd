package vn.giamngheo.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Properties;
import java.util.Random;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Invented names of the demo's officers: the same account gets the same name on every machine. */
class OfficerNames {

    private final Properties parts = new Properties();

    OfficerNames() throws IOException {
        try (Reader reader = new InputStreamReader(new ClassPathResource("demo/officer-names.properties").getInputStream(),
                UTF_8)) {
            parts.load(reader);
        }
    }

    /**
     * @param username account name, the seed
     * @param woman whether it has to be a woman's name
     * @return a Kinh name
     */
    String kinh(String username, boolean woman) {
        Random random = new Random(username.hashCode());
        String sex = woman || random.nextInt(5) < 2 ? "female" : "male";
        return one("family", random) + " " + one(sex + ".middle", random) + " " + one(sex + ".given", random);
    }

    /**
     * @param username account name, the seed
     * @return an E De name
     */
    String ede(String username) {
        Random random = new Random(username.hashCode());
        return one(random.nextInt(5) == 0 ? "ede.female" : "ede.male", random) + " " + one("ede.family", random);
    }

    private String one(String list, Random random) {
        String[] choices = parts.getProperty(list).split(",");
        return choices[random.nextInt(choices.length)];
    }
}
