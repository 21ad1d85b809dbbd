package vn.giamngheo.loan;

import java.time.LocalDate;
import java.util.Set;

/**
 * A visit for guidance.
 *
 * @param outcome what it led to
 * @param visitedOn day; null when returned
 * @param organisation who went; null when returned
 * @param personMet who was guided; null unless guided
 * @param topics what was told; empty unless guided
 * @param plan application and plan of use; null unless guided
 * @param reason why not; null when guided
 */
public record GuideHousehold(GuidanceOutcome outcome, LocalDate visitedOn, Organisation organisation, String personMet,
        Set<GuidanceTopic> topics, LoanPlan plan, String reason) {}
