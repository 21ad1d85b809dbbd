package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.territory.UnitKey;

/**
 * A campaign as others see it.
 *
 * @param id campaign
 * @param year year of the review; its lists hold from 1 January of the next
 * @param unitKey city, or province where there is no city
 * @param regimeId procedure text
 * @param standardId standard of the year for which the lists are used
 * @param legalBasis documents it is held by
 * @param windowFrom first day
 * @param windowTo last day
 * @param state how far it has come
 * @param plannedBy user name
 * @param plannedAt when it was planned
 * @param openedBy user name, null before it is open
 * @param openedAt when it was opened, null before
 * @param endedBy user name, null while it runs
 * @param endedAt when it was closed or given up, null while it runs
 * @param endText conclusion, or why it was given up; null while it runs
 */
public record CampaignView(UUID id, int year, UnitKey unitKey, RegimeId regimeId, StandardId standardId,
        String legalBasis, LocalDate windowFrom, LocalDate windowTo, CampaignState state, String plannedBy,
        Instant plannedAt, String openedBy, Instant openedAt, String endedBy, Instant endedAt, String endText) {}
