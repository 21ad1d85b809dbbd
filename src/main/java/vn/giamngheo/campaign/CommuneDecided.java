package vn.giamngheo.campaign;

import java.util.UUID;

import vn.giamngheo.territory.UnitKey;

/**
 * A commune has decided on all its lists. Published in the transaction of the decision.
 *
 * @param campaignId campaign
 * @param communeReviewId commune's part of it
 * @param communeKey ward or commune
 * @param year year of the review; its lists hold from 1 January of the next
 * @param decidedBy user name of who signed
 */
public record CommuneDecided(UUID campaignId, UUID communeReviewId, UnitKey communeKey, int year, String decidedBy) {}
