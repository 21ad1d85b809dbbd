package vn.giamngheo.review;

import java.util.Set;

import vn.giamngheo.rules.Route;

/**
 * Change a band.
 *
 * @param id number of the band
 * @param version version that the page showed
 * @param b1From least B1, at least 0
 * @param b1To greatest B1
 * @param b2From least B2, null when B2 does not matter
 * @param b2To greatest B2, null when B2 does not matter
 * @param routes routes in which a second surveyor looks, at least one
 * @param source where the new bounds come from
 */
public record ChangeBand(int id, int version, int b1From, int b1To, Integer b2From, Integer b2To, Set<Route> routes,
        String source) {}
