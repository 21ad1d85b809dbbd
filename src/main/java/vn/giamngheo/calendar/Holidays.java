package vn.giamngheo.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Days off and compensatory working days as they are decided year by year. Terms counted already do not change. Who may
 * change them is the caller's to check.
 */
@Service
public class Holidays {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 500;
    private static final int FIRST_YEAR = 2016;
    private static final int YEARS_AHEAD = 10;

    private final JdbcClient jdbc;
    private final ObjectProvider<OpenTerms> openTerms;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Holidays(JdbcClient jdbc, ObjectProvider<OpenTerms> openTerms, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.openTerms = openTerms;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param year a year
     * @return its special days, in order
     */
    @Transactional(readOnly = true)
    public List<Holiday> of(int year) {
        return jdbc.sql("SELECT day, kind, name, mark, source FROM holiday WHERE day BETWEEN :first AND :last ORDER BY day")
            .param("first", LocalDate.of(year, 1, 1)).param("last", LocalDate.of(year, 12, 31)).query(Holiday.class).list();
    }

    /** @return years that may have special days: those of the data, and the next ones */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return jdbc.sql("SELECT generate_series(:first, greatest(:next, max(extract(year FROM day))::int)) FROM holiday")
            .param("first", FIRST_YEAR).param("next", LocalDate.now(clock).getYear() + 1).query(Integer.class).list();
    }

    /**
     * @param day a day
     * @return number of open steps whose term was counted with it
     */
    public int termsOver(LocalDate day) {
        return openTerms.stream().mapToInt(terms -> terms.over(day)).sum();
    }

    /**
     * Adds a day.
     *
     * @param holiday the day
     * @param reason why, at most 500 characters
     * @param past whether the actor means to change a past year although open terms were counted with the day
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws Conflict when the day is there, or lies in a past year and open terms were counted with it
     */
    @Transactional
    public void add(Holiday holiday, String reason, boolean past) {
        Holiday tidy = checked(holiday, reason, true);
        requireMeant(past, tidy.day());
        insert(tidy);
        changed("holiday.added", tidy.day(), Map.of(), values(tidy), reason);
    }

    /**
     * Moves a day to another date.
     *
     * @param from the date it has
     * @param to the date it gets
     * @param source document that says so
     * @param reason why, at most 500 characters
     * @param past as in {@link #add}
     * @throws NotFound when there is no such day
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws Conflict when the new date is taken, or one of the dates lies in a past year and open terms were counted with it
     */
    @Transactional
    public void move(LocalDate from, LocalDate to, String source, String reason, boolean past) {
        Holiday before = get(from);
        Holiday after = checked(new Holiday(to, before.kind(), before.name(), before.mark(), source), reason, true);
        if (to.equals(from)) {
            throw new InvalidInput(List.of(new FieldError("day", "refusal.calendar.sameDay")));
        }
        requireMeant(past, from);
        requireMeant(past, to);
        delete(from);
        insert(after);
        changed("holiday.moved", to, values(before), values(after), reason);
    }

    /**
     * Takes a day out.
     *
     * @param day the day
     * @param source document that says so
     * @param reason why, at most 500 characters
     * @param past as in {@link #add}
     * @throws NotFound when there is no such day
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws Conflict when it lies in a past year and open terms were counted with it
     */
    @Transactional
    public void remove(LocalDate day, String source, String reason, boolean past) {
        Holiday before = get(day);
        Holiday told = checked(new Holiday(day, before.kind(), before.name(), before.mark(), source), reason, false);
        requireMeant(past, day);
        delete(day);
        changed("holiday.removed", day, values(before), Map.of("source", told.source()), reason);
    }

    /**
     * @param day a day
     * @return the special day
     * @throws NotFound when it is none
     */
    @Transactional(readOnly = true)
    public Holiday get(LocalDate day) {
        return jdbc.sql("SELECT day, kind, name, mark, source FROM holiday WHERE day = :day").param("day", day)
            .query(Holiday.class).optional().orElseThrow(() -> new NotFound("refusal.calendar.unknownDay", day));
    }

    private Holiday checked(Holiday holiday, String reason, boolean placed) {
        List<FieldError> errors = new ArrayList<>();
        String name = text("name", holiday.name(), LONGEST_NAME, errors);
        String source = text("document", holiday.source(), LONGEST_SOURCE, errors);
        text("reason", reason, LONGEST_REASON, errors);
        if (holiday.kind() == null) {
            errors.add(new FieldError("dayKind", "refusal.field.missing"));
        }
        if (holiday.mark() == null) {
            errors.add(new FieldError("mark", "refusal.field.missing"));
        }
        LocalDate day = holiday.day();
        int thisYear = LocalDate.now(clock).getYear();
        if (day == null) {
            errors.add(new FieldError("day", "refusal.field.missing"));
        }
        else if (placed && (day.getYear() < FIRST_YEAR || day.getYear() > thisYear + YEARS_AHEAD)) {
            errors.add(new FieldError("day", "refusal.calendar.yearOutOfRange", FIRST_YEAR, thisYear + YEARS_AHEAD));
        }
        else if (placed && holiday.kind() == HolidayKind.COMPENSATORY_WORKDAY && day.getDayOfWeek().getValue() <= 5) {
            errors.add(new FieldError("day", "refusal.calendar.workdayAlready"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Holiday(day, holiday.kind(), name, holiday.mark(), source);
    }

    private static String text(String field, String typed, int longest, List<FieldError> errors) {
        String text = Optional.ofNullable(VietnameseText.tidy(typed)).orElse("");
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "refusal.field.missing"));
        }
        else if (text.length() > longest) {
            errors.add(new FieldError(field, "refusal.field.tooLong", longest));
        }
        return text;
    }

    private void requireMeant(boolean past, LocalDate day) {
        if (!past && day.getYear() < LocalDate.now(clock).getYear()) {
            int open = termsOver(day);
            if (open > 0) {
                throw new Conflict("refusal.calendar.pastYearWithOpenTerms", day, open);
            }
        }
    }

    private void insert(Holiday holiday) {
        try {
            jdbc.sql("INSERT INTO holiday (day, kind, name, mark, source) VALUES (:day, :kind, :name, :mark, :source)")
                .param("day", holiday.day()).param("kind", holiday.kind().name()).param("name", holiday.name())
                .param("mark", holiday.mark().name()).param("source", holiday.source()).update();
        }
        catch (DuplicateKeyException taken) {
            throw new Conflict("refusal.calendar.dayTaken", holiday.day());
        }
    }

    private void delete(LocalDate day) {
        if (jdbc.sql("DELETE FROM holiday WHERE day = :day").param("day", day).update() == 0) {
            throw new Conflict("refusal.calendar.changedMeanwhile");
        }
    }

    private static Map<String, Object> values(Holiday holiday) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("day", holiday.day().toString());
        values.put("kind", holiday.kind().name());
        values.put("name", holiday.name());
        values.put("mark", holiday.mark().name());
        values.put("source", holiday.source());
        return values;
    }

    private void changed(String action, LocalDate day, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent(action, "Holiday", day.toString(), null, null, null, before, after,
                VietnameseText.tidy(reason)));
        events.publishEvent(new HolidaysChanged());
    }
}
