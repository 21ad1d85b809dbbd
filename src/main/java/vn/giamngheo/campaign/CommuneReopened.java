package vn.giamngheo.campaign;

import java.util.UUID;

/**
 * A second person confirmed that decided lists are taken up again. Published in that transaction.
 *
 * @param communeReviewId commune's part of a campaign
 * @param confirmedBy user name of the second person
 */
public record CommuneReopened(UUID communeReviewId, String confirmedBy) {}
