package vn.giamngheo.recognition;

import java.util.List;
import java.util.Map;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.StatusView;
import vn.giamngheo.papers.Paper;
import vn.giamngheo.review.AssessmentSummary;

/**
 * An application with all that is needed to work on it, ready to be shown.
 *
 * @param application the application
 * @param household its household today, without citizens' numbers
 * @param place hamlet of today with the units above it
 * @param openedElsewhere ward or commune that the case was opened in, when another one follows it today; null otherwise
 * @param history classes of the household, newest first
 * @param assessment current assessment, null before the first
 * @param papers papers issued, oldest first
 * @param names full names by user name
 */
public record CaseFile(ApplicationView application, HouseholdView household, String place, String openedElsewhere,
        List<StatusView> history, AssessmentSummary assessment, List<Paper> papers,
        Map<String, String> names) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
