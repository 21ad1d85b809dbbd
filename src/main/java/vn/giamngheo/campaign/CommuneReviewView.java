package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * A commune in a campaign as others see it.
 *
 * @param id part of the campaign
 * @param campaignId campaign
 * @param communeKey ward or commune
 * @param year year of the review
 * @param regimeId procedure text
 * @param state how far it has come
 * @param confirmedBy user name of who confirmed the review list, null before
 * @param confirmedAt when it was confirmed, null before
 * @param postingEndsOn last day of the posting, null before
 * @param opinionDraft what the superior authority's office drafted for its opinion, null when nothing
 * @param draftedBy user name of who drafted it, null when nobody
 * @param round number of times the superior authority was asked
 */
public record CommuneReviewView(UUID id, UUID campaignId, UnitKey communeKey, int year, RegimeId regimeId,
        CommuneReviewState state, String confirmedBy, Instant confirmedAt, LocalDate postingEndsOn,
        String opinionDraft, String draftedBy, int round) {}
