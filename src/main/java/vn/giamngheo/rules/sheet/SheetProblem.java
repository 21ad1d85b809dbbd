package vn.giamngheo.rules.sheet;

/**
 * Something wrong in a file, at its place.
 *
 * @param worksheet name of the worksheet
 * @param line line in the worksheet, from 1; 0 when the worksheet as a whole is wrong
 * @param column heading of the column; empty when the line as a whole is wrong
 * @param text the Vietnamese sentence
 */
public record SheetProblem(String worksheet, int line, String column, String text) {}
