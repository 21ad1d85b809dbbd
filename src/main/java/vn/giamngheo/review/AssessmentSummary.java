package vn.giamngheo.review;

import java.util.List;
import java.util.Map;

import vn.giamngheo.shared.Mark;

/**
 * An assessment ready to be shown: labels for codes, names for user names, and what the one who looks may do now.
 *
 * @param assessment the assessment
 * @param sheets its confirmed sheets, newest first
 * @param names full names by user name
 * @param workingDaysLeft working days up to the last day of the running posting, 0 on its last; null when not posted
 * @param maySurvey whether the one who looks may fill in a sheet now
 * @param mayObject whether the one who looks may register an objection now
 */
public record AssessmentSummary(AssessmentView assessment, List<Sheet> sheets, Map<String, String> names,
        Integer workingDaysLeft, boolean maySurvey, boolean mayObject) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String name(String username) {
        return names.getOrDefault(username, username);
    }

    /**
     * A confirmed sheet with its labels.
     *
     * @param survey the sheet
     * @param formCode code of the official form
     * @param lines its rows
     * @param deprivations Vietnamese names of the deprived indicators
     */
    public record Sheet(SurveyView survey, String formCode, List<Line> lines, List<String> deprivations) {}

    /**
     * One answered row.
     *
     * @param rowNo number printed on the sheet
     * @param label Vietnamese text of the row
     * @param answers Vietnamese text of the chosen options
     * @param points their points
     * @param mark weakest mark among them
     */
    public record Line(int rowNo, String label, List<String> answers, int points, Mark mark) {}
}
