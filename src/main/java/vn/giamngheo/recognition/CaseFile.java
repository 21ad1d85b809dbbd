package vn.giamngheo.recognition;

import java.util.List;
import java.util.Map;
import vn.giamngheo.benefit.BenefitChange;
import vn.giamngheo.household.HouseholdBrief;
import vn.giamngheo.papers.Paper;
import vn.giamngheo.review.AssessmentSummary;
import vn.giamngheo.rules.HouseholdClass;

/**
 * An application with all that is needed to work on it, ready to be shown.
 *
 * @param application the application
 * @param household its household in short
 * @param openedElsewhere ward or commune that the case was opened in, when another one follows it today; null otherwise
 * @param assessment current assessment, null before the first
 * @param papers papers issued, oldest first
 * @param names full names by user name
 * @param formerClass list that the household leaves or left, null on other routes and before it was assessed
 * @param foundClass class it comes to, null like that
 * @param benefits what happens to its benefits then, empty like that
 */
public record CaseFile(ApplicationView application, HouseholdBrief household, String openedElsewhere,
        AssessmentSummary assessment, List<Paper> papers,
        Map<String, String> names, HouseholdClass formerClass, HouseholdClass foundClass,
        List<BenefitChange> benefits) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
