package vn.giamngheo.campaign;

/** How far a campaign has come. The labels are {@code CampaignState.<name>}. */
public enum CampaignState {
    /** Units and surveyors are being chosen. */
    PLANNED,
    /** The communes review. */
    OPEN,
    /** Every commune has decided, the chair has closed it. */
    CLOSED,
    /** Given up before it was opened. */
    CANCELLED
}
