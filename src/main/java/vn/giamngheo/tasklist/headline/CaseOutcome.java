package vn.giamngheo.tasklist.headline;

/**
 * How far a case is, told by its feature.
 *
 * @param label message key of its state, such as {@code ApplicationState.RECOGNISED}
 * @param ended whether nothing more happens in it
 */
public record CaseOutcome(String label, boolean ended) {}
