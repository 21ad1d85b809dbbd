package vn.giamngheo.recognition;

import java.util.UUID;

/**
 * A decided list.
 *
 * @param number number of the decision
 * @param paperId the decision with its annexed lists
 */
public record DecidedList(String number, UUID paperId) {}
