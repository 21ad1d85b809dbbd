package vn.giamngheo.campaign;

import java.util.UUID;

import vn.giamngheo.territory.UnitKey;

/**
 * A hamlet in a commune's review as others see it.
 *
 * @param id part of the campaign
 * @param communeReviewId the commune's part
 * @param hamletKey hamlet
 * @param state how far it has come
 * @param round number of surveys of its list, from 1
 * @param surveyNote what the surveyors noted for the meeting, null when nothing
 */
public record HamletReviewView(UUID id, UUID communeReviewId, UnitKey hamletKey, HamletReviewState state, int round,
        String surveyNote) {}
