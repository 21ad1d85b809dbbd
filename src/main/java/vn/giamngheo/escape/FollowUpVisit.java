package vn.giamngheo.escape;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A planned visit, and what it found.
 *
 * @param id visit
 * @param ordinal which visit, from 1
 * @param dueOn day on which it is due
 * @param visitedOn day of the visit, null before
 * @param finding what it found, null before
 * @param found in words, null before
 * @param advice what the household was told, may be null
 * @param recordedBy name of the one who wrote it down, null before
 */
public record FollowUpVisit(UUID id, int ordinal, LocalDate dueOn, LocalDate visitedOn, FollowUpFinding finding,
        String found, String advice, String recordedBy) {}
