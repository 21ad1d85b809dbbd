package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;

import vn.giamngheo.shared.text.VietnameseText;

/**
 * One column of a file of sheets.
 *
 * @param code first line of the column: the form field it stands for, or what identifies the row
 * @param header second line, Vietnamese
 * @param kind what its cells hold
 * @param part part of the sheet, for its colour
 * @param choices labels by code of option, for {@link Kind#CHOICE}
 */
record FileColumn(String code, String header, Kind kind, Part part, Map<String, String> choices) {

    /** What stands in a cell that is ticked. */
    static final String TICKED = "x";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
        .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Set<String> YES = Set.of("x", "1", "co", "true");
    private static final Set<String> NO = Set.of("0", "khong", "false");
    private static final int LONGEST_TEXT = 300;

    /** What stands in the cell for the value of a form field. */
    String cell(String value) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case TICK -> TICKED;
            case CHOICE -> choices.getOrDefault(value, value);
            default -> value;
        };
    }

    /**
     * Reads a cell.
     *
     * @param text what stands in it, not blank
     * @return value of the form field, null for a cell that says no
     * @throws Unreadable when it is none
     */
    String value(String text) throws Unreadable {
        return switch (kind) {
            case TICK -> ticked(text);
            case CHOICE -> chosen(text);
            case DAY -> WRITTEN.format(day(text));
            case AREA -> area(text);
            default -> tidy(text);
        };
    }

    /** @return the day that a form field or a cell holds */
    static LocalDate day(String text) throws Unreadable {
        try {
            return text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
        }
        catch (DateTimeParseException notADay) {
            throw new Unreadable("notADay");
        }
    }

    static String written(LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }

    static String written(BigDecimal area) {
        return area == null ? "" : area.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private String ticked(String text) throws Unreadable {
        String word = VietnameseText.fold(text);
        if (NO.contains(word)) {
            return null;
        }
        if (!YES.contains(word)) {
            throw new Unreadable("notATick");
        }
        return "true";
    }

    private String chosen(String text) throws Unreadable {
        if (choices.containsKey(text)) {
            return text;
        }
        String word = VietnameseText.fold(text);
        return choices.entrySet().stream()
            .filter(choice -> choice.getValue().equals(text) || VietnameseText.fold(choice.getValue()).equals(word))
            .map(Map.Entry::getKey).findFirst().orElseThrow(() -> new Unreadable("notAChoice"));
    }

    private static String area(String text) throws Unreadable {
        if (!text.matches(SaveSheet.FLOOR_AREA)) {
            throw new Unreadable("notAnArea");
        }
        return written(SaveSheet.floorArea(text));
    }

    private String tidy(String text) throws Unreadable {
        int longest = SaveSheet.REMARK.equals(code) ? SaveSheet.LONGEST_REMARK : LONGEST_TEXT;
        if (text.length() > longest) {
            throw new Unreadable("tooLong", longest);
        }
        return text;
    }

    /** What the cells of a column hold. */
    enum Kind {
        /** Identifies the row or comes from the register; locked, and never read back as an answer. */
        FIXED,
        /** A day. */
        DAY,
        /** Square metres. */
        AREA,
        /** One of the choices. */
        CHOICE,
        /** Ticked or not. */
        TICK,
        /** Free text. */
        TEXT
    }

    /** Part of the sheet. */
    enum Part {
        /** Who the row is about. */
        HOUSEHOLD,
        /** The visit. */
        VISIT,
        /** Phieu B, part B1. */
        B1,
        /** Phieu B, part B2. */
        B2,
        /** Phieu C. */
        C
    }

    /** A cell that cannot be read as what its column holds. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String what;
        private final transient Object[] args;

        Unreadable(String what, Object... args) {
            super(what, null, false, false);
            this.what = what;
            this.args = args;
        }

        String what() {
            return what;
        }

        Object[] args() {
            return args;
        }
    }
}
