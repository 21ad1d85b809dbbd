package vn.giamngheo.rules;

/** The deployed decision tables, to be shown; nobody changes them here. */
public interface DecisionTables {

    /** Class by the totals of a score sheet. */
    String CLASSIFY_BY_SCORE = "classify-by-score";
    /** Quick identification by Phieu A. */
    String QUICK_SCREEN = "quick-screen";

    /**
     * @param decisionId id of a table
     * @return its newest deployed version
     * @throws vn.giamngheo.shared.NotFound refusal.rules.unknownTable
     */
    DecisionTableView table(String decisionId);
}
