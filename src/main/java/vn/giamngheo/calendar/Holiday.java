package vn.giamngheo.calendar;

import java.time.LocalDate;

import vn.giamngheo.shared.Mark;

/**
 * A day off or a compensatory working day.
 *
 * @param day the day
 * @param kind what it is
 * @param name its name in Vietnamese, at most 120 characters
 * @param mark how far the row is to be trusted
 * @param source document that says so, at most 300 characters
 */
public record Holiday(LocalDate day, HolidayKind kind, String name, Mark mark, String source) {}
