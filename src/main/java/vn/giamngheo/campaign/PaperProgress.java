package vn.giamngheo.campaign;

/**
 * How far the papers of a decided list are.
 *
 * @param total households
 * @param done of these handled
 * @param finished whether all are
 * @param failed whether it was given up after several failures
 */
public record PaperProgress(int total, int done, boolean finished, boolean failed) {}
