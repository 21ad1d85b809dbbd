package vn.giamngheo.statistics;

import java.time.Instant;
import java.util.UUID;

/**
 * That the figures of a commune were frozen.
 *
 * @param communeReviewId commune's part of the campaign
 * @param version version of its figures
 * @param takenAt when they were frozen
 * @param reopened whether the lists are taken up again, so that the table shows how things stand now
 */
public record FrozenMark(UUID communeReviewId, int version, Instant takenAt, boolean reopened) {}
