package vn.giamngheo.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giamngheo.identity.AccountView;

/**
 * A commune in a campaign, as far as the one who looks may see it.
 *
 * @param campaign campaign
 * @param review its part of the campaign
 * @param name its name
 * @param hamlets its hamlets
 * @param total all of them together
 * @param crossedOut households taken off the list
 * @param results households by class found and class at the start, before the decision
 * @param underRecheck households under re-check
 * @param opinions requests for an opinion, oldest first
 * @param decisions decisions, oldest first
 * @param names full names by user name
 * @param surveyors who may be assigned
 * @param daysLeft working days up to the last of the posting, null when the lists are not posted
 * @param mayAssign whether the one who looks assigns surveyors
 * @param mayKeepList whether the one who looks takes households off the list now
 * @param mayFind whether the one who looks puts households on the list now
 * @param mayDraft whether the one who looks drafts the opinion now
 * @param mayReopen whether the one who looks may ask for or confirm taking up decided lists
 * @param reopening request to take up decided lists that waits for a second person, null when there is none
 * @param mayTakeSheets whether the one who looks may take sheets out as a file, or bring them back
 * @param suspicions what deserves a second look, for the board and the offices above; empty for others
 */
public record CommunePage(CampaignView campaign, CommuneReviewView review, String name, List<HamletRow> hamlets,
        Tally total, List<ReviewEntry> crossedOut, List<ResultRow> results, List<ListedEntry> underRecheck,
        List<AskedOpinion> opinions, List<DecisionRow> decisions, Map<String, String> names,
        List<AccountView> surveyors, Integer daysLeft, boolean mayAssign, boolean mayKeepList, boolean mayFind,
        boolean mayDraft, boolean mayReopen,
        boolean mayTakeSheets, ReopeningView reopening, List<Suspicion> suspicions) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String fullName(String username) {
        return names.getOrDefault(username, username);
    }

    /**
     * A hamlet in a line.
     *
     * @param key hamlet
     * @param name its name
     * @param review its part of the campaign, null before the list is confirmed or when it has no households on it
     * @param tally its households
     * @param surveyors user names of its surveyors
     */
    public record HamletRow(String key, String name, HamletReviewView review, Tally tally, Set<String> surveyors) {}

    /**
     * Households that went one way.
     *
     * @param startClass class at the start
     * @param foundClass class found
     * @param households how many
     * @param persons their members
     */
    public record ResultRow(vn.giamngheo.rules.HouseholdClass startClass, vn.giamngheo.rules.HouseholdClass foundClass,
            int households, int persons) {}

    /**
     * A decision in a line.
     *
     * @param id decision
     * @param number its number
     * @param signedOn day of signature
     * @param effectiveFrom first day of the lists
     * @param signedBy user name
     * @param households number of households
     * @param paperId decision as it was issued
     * @param papers how far the households' papers are
     */
    public record DecisionRow(UUID id, String number, LocalDate signedOn, LocalDate effectiveFrom, String signedBy,
            int households, UUID paperId, PaperProgress papers) {}
}
