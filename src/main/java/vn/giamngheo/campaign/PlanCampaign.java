package vn.giamngheo.campaign;

import java.util.List;

import vn.giamngheo.territory.UnitKey;

/**
 * Plan this year's review.
 *
 * @param communes wards and communes that take part, at least one
 */
public record PlanCampaign(List<UnitKey> communes) {}
