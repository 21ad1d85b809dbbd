package vn.giamngheo.shared.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese spelling as search and storage need it. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private VietnameseText() {}

    /**
     * Storage form: composed characters (NFC), outer blanks removed, inner blanks single, without the zero character, which
     * the database takes in no text.
     *
     * @param text what was typed, may be null
     * @return the same words in storage form, null for null
     */
    public static String tidy(String text) {
        return text == null ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u0000", "").strip().replaceAll("\\s+", " ");
    }

    /**
     * Search form: no diacritics (so neither their presence nor the placement of the tone mark matters), lower case,
     * words separated by one blank. Covers the letters of Vietnamese and of the E De names (breve, caron).
     *
     * @param text any text, may be null
     * @return words in search form, empty for null
     */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace('\u0111', 'd').replace('\u0110', 'D').toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * @param query what the user typed in a search field
     * @return its words in search form; order carries no meaning
     */
    public static List<String> words(String query) {
        String folded = fold(query);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
