package vn.giamngheo.loan;

import java.util.List;
import java.util.Map;
import vn.giamngheo.household.HouseholdBrief;

/**
 * A loan case with all that is needed to work on it, ready to be shown.
 *
 * @param loan the case
 * @param household its household in short
 * @param story what the steps said
 * @param alerts who was told of what
 * @param terms terms of its programme today; null when it lends nothing today
 * @param place hamlet with the units above it
 * @param householdVisible whether the viewer may open the household's page
 * @param names full names by user name
 */
public record LoanFile(LoanCaseView loan, HouseholdBrief household, LoanStory story, List<LoanAlerts.CaseAlert> alerts,
        ProgrammeTerms terms, String place, boolean householdVisible,
        Map<String, String> names) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
