package vn.giamngheo.review;

/**
 * Totals of a complete sheet without contradiction, computed on the server.
 *
 * @param b1 points that estimate income
 * @param b2 points of deprivation
 * @param unverified whether points of the sheet are not verified
 */
record ConfirmedTotals(int b1, int b2, boolean unverified) {}
