package vn.giamngheo.statistics;

import java.util.List;

/**
 * A page of the households behind a figure.
 *
 * @param column the column they are counted in
 * @param unitName unit of the figure
 * @param rows households
 * @param households how many there are on all pages
 * @param counted the figure: what all of them add up to
 * @param page page, from 1
 * @param pages number of pages
 */
public record FigureHouseholds(FigureColumn column, String unitName, List<FigureHousehold> rows, long households,
        long counted, int page, int pages) {}
