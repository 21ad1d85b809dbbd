package vn.giamngheo.escape;

import java.time.LocalDate;

/**
 * Write a visit down.
 *
 * @param visitedOn day of the visit
 * @param finding what it found
 * @param found in words
 * @param advice what the household was told, may be null
 */
public record RecordVisit(LocalDate visitedOn, FollowUpFinding finding, String found, String advice) {}
