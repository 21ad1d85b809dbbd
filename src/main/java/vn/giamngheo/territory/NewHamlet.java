package vn.giamngheo.territory;

import java.time.LocalDate;

import vn.giamngheo.shared.Mark;

/**
 * A hamlet that is set up.
 *
 * @param commune ward or commune it lies in
 * @param type RESIDENTIAL_GROUP, HAMLET or BUON
 * @param name full name with its type, at most 120 characters
 * @param validFrom first day
 * @param document number and date of the resolution, at most 300 characters
 * @param mark how far that is to be trusted
 */
public record NewHamlet(UnitKey commune, UnitType type, String name, LocalDate validFrom, String document, Mark mark) {}
