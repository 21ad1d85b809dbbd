package vn.giamngheo.territory;

import java.io.Serializable;
import java.util.regex.Pattern;
import vn.giamngheo.shared.InvalidInput;

/**
 * Key of an administrative unit: statistical code and year of valid-from, with a letter for a second unit of that code
 * in one year. The code alone is no key, since the statistics office uses codes again (24133 was three wards).
 *
 * @param value such as {@code 24169.2016}, {@code 24133.TC1.2024} or {@code 24133.2025b}
 */
public record UnitKey(String value) implements Comparable<UnitKey>, Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9]{2,5}(\\.[A-Z0-9_]+)?\\.[0-9]{4}[a-z]?");

    /** Refuses what has not the form of a key ({@link InvalidInput}); whether such a unit exists is another question. */
    public UnitKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidInput("refusal.territory.badUnitKey", String.valueOf(value));
        }
    }

    /**
     * @param value text of a key
     * @return the key
     */
    public static UnitKey of(String value) {
        return new UnitKey(value);
    }

    /** @return the code, without the year */
    public String code() {
        return value.substring(0, value.lastIndexOf('.'));
    }

    /** @return year of the first valid day, or of the data floor 2016 */
    public int yearFrom() {
        int start = value.lastIndexOf('.') + 1;
        return Integer.parseInt(value.substring(start, start + 4));
    }

    @Override
    public int compareTo(UnitKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
