package vn.giamngheo.campaign;

import java.util.UUID;

/** What the domain tells the running processes of a campaign. */
public interface CampaignProcess {

    /**
     * Starts the process of a planned campaign; no client of the engine may.
     *
     * @param campaignId campaign
     */
    void start(UUID campaignId);

    /**
     * The last household under re-check is ready: the commune's process goes on to the next request.
     *
     * @param communeReviewId commune's part of a campaign, which waits for its households
     */
    void householdsReady(UUID communeReviewId);

    /**
     * Starts the process of a commune again, where it waits for its households.
     *
     * @param review commune's part of a campaign
     */
    void reopened(CommuneReviewView review);
}
