package vn.giamngheo.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.Eligibility;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.shared.Conflict;

/** Which programme fits a household on a day, by the list of that day and by {@code newly-escaped-eligible}. */
@Component
class LoanEligibility {

    private final JdbcClient jdbc;
    private final Decisions decisions;

    LoanEligibility(JdbcClient jdbc, Decisions decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /**
     * @return the programme that fits
     * @throws Conflict when the household is on no list that day, was never on one, or left it too long ago
     */
    LoanMatch require(UUID householdId, LocalDate day) {
        Standing standing = jdbc.sql("""
                select household_class, effective_from, former_class, left_on, decision_number
                from household_list_standing where household_id = :household and effective_from <= :day
                and (effective_to is null or effective_to >= :day)""")
            .param("household", householdId).param("day", day).query(Standing.class).optional()
            .orElseThrow(() -> new Conflict("refusal.loan.notOnList", day));
        HouseholdClass current = HouseholdClass.valueOf(standing.householdClass());
        if (current == HouseholdClass.POOR || current == HouseholdClass.NEAR_POOR) {
            return new LoanMatch(LoanProgramme.valueOf(current.name()), current, standing.effectiveFrom(), null);
        }
        if (standing.formerClass() == null) {
            throw new Conflict("refusal.loan.notOnList", day);
        }
        Eligibility eligibility = newlyEscaped(HouseholdClass.valueOf(standing.formerClass()), standing.leftOn(), day,
                standing.decisionNumber() != null);
        if (eligibility == Eligibility.PENDING_CERTIFICATE) {
            throw new Conflict("refusal.loan.notCertified");
        }
        if (eligibility != Eligibility.YES) {
            throw new Conflict("refusal.loan.tooLongSinceEscape", standing.leftOn(), day);
        }
        return new LoanMatch(LoanProgramme.NEWLY_ESCAPED, HouseholdClass.NOT_POOR, standing.effectiveFrom(),
                standing.leftOn());
    }

    Eligibility newlyEscaped(HouseholdClass former, LocalDate leftOn, LocalDate day, boolean certified) {
        return decisions.newlyEscapedEligible(former, HouseholdClass.NOT_POOR, monthsSince(leftOn, day), certified)
            .eligibility();
    }

    /** Months since a day, a begun month counting whole: on the anniversary 36, on the day after it 37. */
    static int monthsSince(LocalDate leftOn, LocalDate day) {
        int full = (int) ChronoUnit.MONTHS.between(leftOn, day);
        return leftOn.plusMonths(full).isBefore(day) ? full + 1 : full;
    }

    /** One row of the register's view, as it stands that day. */
    record Standing(String householdClass, LocalDate effectiveFrom, String formerClass, LocalDate leftOn,
            String decisionNumber) {}
}
