package vn.giamngheo.review;

/**
 * A complete sheet without contradiction.
 *
 * @param content what is kept of it: Phieu C of poor and near-poor households only
 * @param totals its totals
 */
record CheckedSheet(SheetContent content, ConfirmedTotals totals) {}
