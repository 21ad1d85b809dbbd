package vn.giamngheo.statistics;

import java.util.UUID;

import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.rules.Movement;

/**
 * A household behind a figure.
 *
 * @param id household
 * @param code number in the register
 * @param headName its head
 * @param hamlet name of its hamlet, with the ward or commune
 * @param start where it stood on the first day
 * @param end where it stood on the last day
 * @param movement how it moved, null when the decision table knows no such movement
 * @param closingCause why it is no longer there, such as {@code MERGED}; null unless it was closed between the two days
 * @param counted what it adds to the figure
 */
public record FigureHousehold(UUID id, String code, String headName, String hamlet, ListStanding start,
        ListStanding end, Movement movement, String closingCause, int counted) {}
