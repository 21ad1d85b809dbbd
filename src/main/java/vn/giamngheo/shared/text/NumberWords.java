package vn.giamngheo.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Numbers in Vietnamese words, as contracts and loan forms write amounts. The words are {@code number.*} of the bundle. */
@Component
public class NumberWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final long BILLION = 1_000_000_000L;
    private static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private final MessageSource messages;

    /** @param messages bundle with the words */
    public NumberWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param number at least 0
     * @return its words in lower case, such as those of 21: two-ten-one with its own word for the one
     * @throws IllegalArgumentException when it is negative
     */
    public String of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException(String.valueOf(number));
        }
        if (number == 0) {
            return word("0");
        }
        List<String> words = new ArrayList<>();
        append(number, false, words);
        return String.join(" ", words);
    }

    /**
     * @param dong whole dong, at least 0
     * @return the amount in words, beginning with a capital letter, the currency last
     */
    public String dong(long dong) {
        String words = of(dong) + " " + word("dong");
        return words.substring(0, 1).toUpperCase(VIETNAMESE) + words.substring(1);
    }

    /** Billions repeat: a thousand billions is said as such. */
    private void append(long number, boolean continued, List<String> words) {
        long billions = number / BILLION;
        boolean goesOn = continued;
        if (billions > 0) {
            append(billions, continued, words);
            words.add(word("billion"));
            goesOn = true;
        }
        int rest = (int) (number % BILLION);
        goesOn = group(rest / (THOUSAND * THOUSAND), "million", goesOn, words);
        goesOn = group(rest / THOUSAND % THOUSAND, "thousand", goesOn, words);
        group(rest % THOUSAND, null, goesOn, words);
    }

    private boolean group(int value, String unit, boolean continued, List<String> words) {
        if (value == 0) {
            return continued;
        }
        hundreds(value, continued, words);
        if (unit != null) {
            words.add(word(unit));
        }
        return true;
    }

    /** A group that follows another says its hundreds even when there are none. */
    private void hundreds(int value, boolean continued, List<String> words) {
        int hundreds = value / HUNDRED;
        int tens = value % HUNDRED / TEN;
        int ones = value % TEN;
        if (hundreds > 0 || continued) {
            words.add(word(String.valueOf(hundreds)));
            words.add(word("hundred"));
        }
        if (tens == 0 && ones > 0 && (hundreds > 0 || continued)) {
            words.add(word("odd"));
        }
        if (tens == 1) {
            words.add(word("ten"));
        }
        else if (tens > 1) {
            words.add(word(String.valueOf(tens)));
            words.add(word("tens"));
        }
        if (ones > 0) {
            words.add(one(ones, tens));
        }
    }

    private String one(int ones, int tens) {
        return switch (ones) {
            case 1 -> word(tens > 1 ? "1.last" : "1");
            case 4 -> word(tens > 1 ? "4.last" : "4");
            case 5 -> word(tens > 0 ? "5.last" : "5");
            default -> word(String.valueOf(ones));
        };
    }

    private String word(String key) {
        return messages.getMessage("number." + key, null, VIETNAMESE);
    }
}
