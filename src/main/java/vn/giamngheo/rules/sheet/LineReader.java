package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Reads the cells of one worksheet by its headings and notes each problem at its cell. What cannot be read is null.
 *
 * @param <C> the worksheet's columns
 */
class LineReader<C extends Enum<C>> {

    private final String worksheet;
    private final SheetWords words;
    private final List<SheetProblem> problems;
    private final Map<C, Integer> places;
    private FileCells.Line line;

    LineReader(String worksheet, Class<C> columns, FileCells.Line headings, SheetWords words, List<SheetProblem> problems) {
        this.worksheet = worksheet;
        this.words = words;
        this.problems = problems;
        this.places = new EnumMap<>(columns);
        List<String> folded = headings.texts().stream().map(VietnameseText::fold).toList();
        for (C column : columns.getEnumConstants()) {
            int place = folded.indexOf(VietnameseText.fold(words.label(column)));
            places.put(column, place);
            if (place < 0) {
                problems.add(new SheetProblem(worksheet, headings.number(), words.label(column),
                        words.text("rules.problem.columnMissing", words.label(column))));
            } else if (folded.lastIndexOf(folded.get(place)) > place) {
                problems.add(new SheetProblem(worksheet, headings.number(), words.label(column),
                        words.text("rules.problem.columnTwice", words.label(column))));
            }
        }
    }

    boolean hasAllColumns() {
        return !places.containsValue(-1);
    }

    void at(FileCells.Line next) {
        this.line = next;
    }

    int number() {
        return line.number();
    }

    void problem(C column, String what, Object... args) {
        problems.add(new SheetProblem(
                worksheet, line.number(), words.label(column), words.text("rules.problem." + what, args)));
    }

    /** @return the text, null when the cell is empty; too long a text is a problem */
    String optional(C column, int longest) {
        String text = line.text(places.get(column));
        if (text.length() > longest) {
            problem(column, "tooLong", longest);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    String required(C column, int longest) {
        String text = line.text(places.get(column));
        if (text.isEmpty()) {
            problem(column, "missing");
            return null;
        }
        return optional(column, longest);
    }

    Integer whole(C column, int smallest, int largest) {
        String text = required(column, 40);
        if (text == null) {
            return null;
        }
        BigDecimal number = decimal(text);
        if (number == null || number.stripTrailingZeros().scale() > 0) {
            problem(column, "notWhole", text);
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(smallest)) < 0 || number.compareTo(BigDecimal.valueOf(largest)) > 0) {
            problem(column, "outOfRange", smallest, largest, text);
            return null;
        }
        return number.intValueExact();
    }

    /** @return a number of at least 0 with at most two decimals; null when the cell is empty or wrong */
    BigDecimal bound(C column) {
        String text = optional(column, 40);
        if (text == null) {
            return null;
        }
        BigDecimal number = decimal(text);
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 2
                || number.precision() - number.scale() > 9) {
            problem(column, "notBound", text);
            return null;
        }
        return number;
    }

    <E extends Enum<E>> E one(C column, Class<E> type) {
        String text = required(column, 200);
        return text == null ? null : one(column, type, text);
    }

    <E extends Enum<E>> E optionalOne(C column, Class<E> type) {
        String text = optional(column, 200);
        return text == null ? null : one(column, type, text);
    }

    boolean yes(C column) {
        String text = optional(column, 20);
        if (text == null) {
            return false;
        }
        if (!VietnameseText.fold(text).equals(VietnameseText.fold(words.text("rules.file.yes")))) {
            problem(column, "notYes", words.text("rules.file.yes"), text);
        }
        return true;
    }

    private <E extends Enum<E>> E one(C column, Class<E> type, String text) {
        return words.read(type, text).orElseGet(() -> {
            problem(column, "unknownWord", text, words.labels(type));
            return null;
        });
    }

    private static BigDecimal decimal(String text) {
        try {
            return text.length() > 20 ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
