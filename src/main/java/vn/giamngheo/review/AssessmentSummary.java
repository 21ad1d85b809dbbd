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
 * @param mayOverride whether the one who looks may put another class in place of the computed one now
 * @param blind whether the first sheet and its class are kept from the one who looks, since he looks a second time
 * @param pair the first sheet and the second surveyor's, newest pair; null when there was no second look
 * @param characteristics Phieu C of the sheet that counts, null before the first classification
 */
public record AssessmentSummary(AssessmentView assessment, List<Sheet> sheets, Map<String, String> names,
        Integer workingDaysLeft, boolean maySurvey, boolean mayObject, boolean mayOverride, boolean blind, Pair pair,
        CharacteristicTexts characteristics) {

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

    /**
     * Two surveyors' sheets side by side.
     *
     * @param first the first surveyor's sheet
     * @param second the second surveyor's sheet
     * @param differences every place where they differ
     */
    public record Pair(SurveyView first, SurveyView second, List<SheetDifference> differences) {}

    /**
     * Phieu C in words.
     *
     * @param origin where the household comes from, null when it is not poor
     * @param causes Vietnamese texts of its causes
     * @param needs Vietnamese texts of its needs
     */
    public record CharacteristicTexts(Origin origin, List<String> causes, List<String> needs) {}
}
