package vn.giamngheo.campaign;

import java.util.List;

import vn.giamngheo.shared.Mark;

/**
 * A campaign with how far its communes have come, as far as the one who looks may see them.
 *
 * @param campaign campaign
 * @param unitName name of the city or province
 * @param communes its communes
 * @param total all of them together
 * @param windowMark how far the days of the law are to be trusted
 * @param mayPlan whether the one who looks belongs to the office that plans it
 */
public record CampaignPage(CampaignView campaign, String unitName, List<CommuneRow> communes, Tally total,
        Mark windowMark, boolean mayPlan) {

    /**
     * A commune in a line.
     *
     * @param review its part of the campaign
     * @param name its name
     * @param tally its households
     * @param overdue whether a step of its own is past its term
     * @param daysLeft working days up to the last of the posting, null when the lists are not posted
     */
    public record CommuneRow(CommuneReviewView review, String name, Tally tally, boolean overdue, Integer daysLeft) {}
}
