package vn.giamngheo.campaign;

/** How far a commune has come in a campaign. The labels are {@code CommuneReviewState.<name>}. */
public enum CommuneReviewState {
    /** The campaign is not open yet. */
    PLANNED,
    /** The review list waits for the board's confirmation. */
    LISTING,
    /** The hamlets survey and meet. */
    REVIEWING,
    /** All hamlets agreed; the lists have to be posted. */
    TO_POST,
    /** The lists are posted. */
    POSTED,
    /** The posting is over; the superior authority has to be asked. */
    TO_REQUEST,
    /** The superior authority was asked. */
    ASKED,
    /** The opinion is there; the chair has to decide. */
    TO_DECIDE,
    /** Only households under re-check are left. */
    WAITING,
    /** All lists are decided. */
    DECIDED,
    /** The campaign was given up. */
    CANCELLED
}
