package vn.giamngheo.campaign;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.StandardId;

/**
 * By which rules the review of a year is held.
 *
 * @param regimeId procedure text in force when it is planned
 * @param standardId standard of the year for which the lists are used
 * @param legalBasis documents
 * @param window days in which it may run
 */
record LawOfYear(RegimeId regimeId, StandardId standardId, String legalBasis, ReviewWindow window) {}
