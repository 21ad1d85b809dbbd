package vn.giamngheo.statistics;

import vn.giamngheo.territory.UnitKey;

/**
 * Which tables are wanted.
 *
 * @param period the two days
 * @param unit hamlet, ward, commune, city or province whose households are counted
 * @param formerUnits whether the units of the first day divide the table, otherwise those of the last day
 * @param hamlets whether wards and communes are divided into hamlets
 * @param now whether frozen figures are left aside, for a look at how things stand now
 */
public record FigureRequest(FigurePeriod period, UnitKey unit, boolean formerUnits, boolean hamlets, boolean now) {}
