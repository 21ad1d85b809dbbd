package vn.giamngheo.review;

/**
 * A line of a file and what the import does with it.
 *
 * @param line the line
 * @param outcome what is done with it
 * @param problem why not, null for a line that is imported or changes nothing
 * @param assessment its assessment, null when there is none
 * @param checked the sheet to be saved, for a line that is ready
 */
record JudgedLine(FileLine line, FileOutcome outcome, String problem, Assessment assessment, CheckedSheet checked) {}
