package vn.giamngheo.recognition;

import java.util.List;
import java.util.Map;
import vn.giamngheo.household.HouseholdBrief;
import vn.giamngheo.papers.Paper;
import vn.giamngheo.review.AssessmentSummary;

/**
 * An application with all that is needed to work on it, ready to be shown.
 *
 * @param application the application
 * @param household its household in short
 * @param openedElsewhere ward or commune that the case was opened in, when another one follows it today; null otherwise
 * @param assessment current assessment, null before the first
 * @param papers papers issued, oldest first
 * @param names full names by user name
 */
public record CaseFile(ApplicationView application, HouseholdBrief household, String openedElsewhere,
        AssessmentSummary assessment, List<Paper> papers,
        Map<String, String> names) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
