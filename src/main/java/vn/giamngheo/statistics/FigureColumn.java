package vn.giamngheo.statistics;

import vn.giamngheo.shared.Mark;

/**
 * A column of a table.
 *
 * @param number its number in the form, 0 when it has none
 * @param cell code: a {@link MovementColumn}, an indicator, a cause, or a total
 * @param sign +1 for an increase, -1 for a decrease, 0 for what is neither
 * @param label Vietnamese heading
 * @param mark how well its definition is known
 */
public record FigureColumn(int number, String cell, int sign, String label, Mark mark) {}
