package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * Decide on a whole list (Form 02 of Decision 24/2021).
 *
 * @param listDecisionId id of the decision
 * @param caseId part of the campaign it belongs to
 * @param communeKey ward or commune
 * @param regimeId procedure text
 * @param year year of the review
 * @param signedOn day of signature
 * @param effectiveFrom first day of the new classes
 * @param opinionGivenOn day of the superior authority's opinion
 * @param households what was found about each household, in the order of the lists
 */
public record DecideList(UUID listDecisionId, UUID caseId, UnitKey communeKey, RegimeId regimeId, int year,
        LocalDate signedOn, LocalDate effectiveFrom, LocalDate opinionGivenOn, List<ListedResult> households) {}
