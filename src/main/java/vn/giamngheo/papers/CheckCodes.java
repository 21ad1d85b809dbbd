package vn.giamngheo.papers;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Codes of the public check: twelve characters that cannot be guessed and are not mistaken for one another when read
 * aloud or typed from paper (no 0, O, 1, I, L, U).
 */
@Component
class CheckCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static String normalise(String typed) {
        return typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    /** A number may be typed without its letters and without leading zeros. */
    static boolean sameNumber(String written, String typed) {
        String wanted = normalise(typed).replaceFirst("^0+", "");
        String full = normalise(written).replaceFirst("^0+", "");
        return !wanted.isEmpty() && (wanted.equals(full) || wanted.equals(full.replaceFirst("[A-Z]+$", "")));
    }
}
