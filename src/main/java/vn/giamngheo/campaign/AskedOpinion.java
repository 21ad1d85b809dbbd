package vn.giamngheo.campaign;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.recognition.OpinionOutcome;

/**
 * One request for the superior authority's opinion.
 *
 * @param id request
 * @param round 1 for the first of the commune
 * @param report what the commune reported
 * @param askedBy user name
 * @param askedAt when
 * @param outcome null while it is awaited
 * @param opinionText the opinion, null while it is awaited
 * @param givenBy user name, null while it is awaited
 * @param givenAt when, null while it is awaited
 * @param households number of households asked about
 * @param named number of households named for a re-check, null while it is awaited
 * @param agreed entries it does not name
 */
public record AskedOpinion(UUID id, int round, String report, String askedBy, Instant askedAt, OpinionOutcome outcome,
        String opinionText, String givenBy, Instant givenAt, int households, Integer named, Set<UUID> agreed) {}
