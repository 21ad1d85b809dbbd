package vn.giamngheo.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The list of a hamlet.
 *
 * @param campaign campaign
 * @param commune commune's part
 * @param communeName its name
 * @param hamletKey hamlet
 * @param hamletName its name
 * @param review hamlet's part, null before the list is confirmed
 * @param entries its households
 * @param tally how many are where
 * @param surveyors user names of its surveyors
 * @param meetings its meetings, newest first
 * @param names full names by user name
 * @param maySurvey whether the one who looks fills in sheets here now
 * @param toFill ids of the entries whose sheets he or she fills in: the first ones, or second ones beside a colleague's
 * @param mayFind whether the one who looks puts households on the list now
 * @param openTask step of this hamlet that waits for the one who looks, null when none does
 */
public record HamletPage(CampaignView campaign, CommuneReviewView commune, String communeName, String hamletKey,
        String hamletName, HamletReviewView review, List<ListedEntry> entries, Tally tally, Set<String> surveyors,
        List<HamletMeetingView> meetings, Map<String, String> names, boolean maySurvey, Set<UUID> toFill, boolean mayFind,
        String openTask) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String fullName(String username) {
        return names.getOrDefault(username, username);
    }
}
