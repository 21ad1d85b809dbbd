package vn.giamngheo.campaign;

import java.util.UUID;

/**
 * A campaign was closed. Published in that transaction.
 *
 * @param campaignId campaign
 * @param closedBy user name
 */
public record CampaignClosed(UUID campaignId, String closedBy) {}
