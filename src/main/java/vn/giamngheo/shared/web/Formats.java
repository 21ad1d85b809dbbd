package vn.giamngheo.shared.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

import vn.giamngheo.shared.time.ApplicationClock;

/**
 * Dates, numbers and money as Vietnamese papers write them. In every template as {@code formats}. A null value gives an
 * empty text.
 */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu")
        .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final char DONG = '\u20ab';
    private static final char NO_BREAK_SPACE = '\u00a0';

    /**
     * @param value a date, a local date-time, or a moment, which is shown in Vietnamese time
     * @return dd/MM/yyyy
     */
    public String date(TemporalAccessor value) {
        return value == null ? "" : DATE.format(inVietnam(value));
    }

    /**
     * @param value a local date-time, or a moment, which is shown in Vietnamese time
     * @return dd/MM/yyyy HH:mm; dd/MM/yyyy when the value has no time of day
     */
    public String dateTime(TemporalAccessor value) {
        return value instanceof LocalDate ? date(value) : value == null ? "" : DATE_TIME.format(inVietnam(value));
    }

    /**
     * @param value a date, a year-month or a moment
     * @return MM/yyyy
     */
    public String month(TemporalAccessor value) {
        return value == null ? "" : MONTH.format(inVietnam(value));
    }

    /**
     * @param text what a user typed
     * @return the date when the text is dd/MM/yyyy and such a day exists
     */
    public Optional<LocalDate> parseDate(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text.strip(), DATE));
        }
        catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /**
     * @param value any number
     * @return with points between thousands and a comma before at most two decimals: 1.234.567,5
     */
    public String number(Number value) {
        return value == null ? "" : decimals().format(value);
    }

    /**
     * @param count number of something that was counted no further than people read
     * @param most number it was counted to
     * @return the number; with a plus sign when there are more
     */
    public String upTo(int count, int most) {
        return count > most ? number(most) + "+" : number(count);
    }

    /**
     * @param dong amount in dong
     * @return 1.234.567 with the sign of the dong
     */
    public String money(Number dong) {
        return dong == null ? "" : decimals().format(dong) + NO_BREAK_SPACE + DONG;
    }

    /**
     * @param share a share of one, such as 0.125
     * @return per cent: 12,5%
     */
    public String percent(Number share) {
        return share == null ? "" : decimals().format(new BigDecimal(share.toString()).movePointRight(2)) + "%";
    }

    private static TemporalAccessor inVietnam(TemporalAccessor value) {
        return value instanceof Instant moment ? LocalDateTime.ofInstant(moment, ApplicationClock.ZONE) : value;
    }

    /** A format is not safe for several threads, so each call gets its own. */
    private static DecimalFormat decimals() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols();
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('-');
        return new DecimalFormat("#,##0.##", symbols);
    }
}
