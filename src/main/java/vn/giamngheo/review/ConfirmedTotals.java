package vn.giamngheo.review;

/**
 * Totals of a complete sheet without contradiction, computed on the server.
 *
 * @param b1 points that estimate income
 * @param b2 points of deprivation
 * @param unverified whether points of the sheet are not verified
 * @param origin where a poor or near-poor household comes from, null for others
 */
record ConfirmedTotals(int b1, int b2, boolean unverified, Origin origin) {

    ConfirmedTotals(int b1, int b2, boolean unverified) {
        this(b1, b2, unverified, null);
    }

    ConfirmedTotals from(Origin where) {
        return new ConfirmedTotals(b1, b2, unverified, where);
    }
}
