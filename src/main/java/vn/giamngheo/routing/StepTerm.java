package vn.giamngheo.routing;

import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitLevel;

/**
 * Term of one step in one regime.
 *
 * @param processKey process
 * @param step element id of the user task
 * @param regime regime in which it holds
 * @param days length of the term, from the day after the step opened
 * @param working whether those are working days
 * @param warnDaysBefore working days before the end at which the warning is due
 * @param escalateRole role of the superior post
 * @param escalateLevel level of the superior post's unit
 * @param mark VERIFIED, UNVERIFIED, INFERRED or ASSUMED
 */
public record StepTerm(String processKey, String step, RegimeId regime, int days, boolean working, int warnDaysBefore,
        Role escalateRole, UnitLevel escalateLevel, String mark) {}
