package vn.giamngheo.loan;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.shared.text.VietnameseText;

/** Finds who borrows for a household: an adult member with a citizen's number of 12 digits. */
@Component
class Borrowers {

    private static final String CITIZEN_ID = "[0-9]{12}";

    private final HouseholdRegister households;
    private final LoanParameters parameters;

    Borrowers(HouseholdRegister households, LoanParameters parameters) {
        this.households = households;
        this.parameters = parameters;
    }

    /**
     * @param checks gets what is wrong
     * @return the borrower, null after noting what is wrong
     */
    Borrower find(UUID householdId, LoanPlan plan, LocalDate day, LoanChecks checks) {
        HouseholdView household = households.get(householdId);
        MemberView member = plan.borrowerName() == null || plan.borrowerName().isBlank() ? household.head()
                : household.members().stream()
                    .filter(person -> VietnameseText.fold(person.fullName())
                        .equals(VietnameseText.fold(plan.borrowerName())))
                    .findFirst().orElse(null);
        if (member == null) {
            checks.reject("borrowerName", "refusal.loan.borrowerNoMember", plan.borrowerName(), household.code());
            return null;
        }
        int adult = parameters.get(LoanParameter.ADULT_AGE);
        if (!isAdult(member, day, adult)) {
            checks.reject("borrowerName", "refusal.loan.borrowerNotAdult", member.fullName(), adult);
        }
        String citizenId = plan.citizenId() == null || plan.citizenId().isBlank() ? member.citizenId()
                : plan.citizenId();
        if (citizenId == null || !citizenId.matches(CITIZEN_ID)) {
            checks.reject("borrowerCitizenId", "refusal.loan.badCitizenId");
        }
        return new Borrower(member.fullName(), citizenId);
    }

    static boolean isAdult(MemberView member, LocalDate day, int adult) {
        return Period.between(member.birthDate(), day).getYears() >= adult;
    }

    /** Who borrows. */
    record Borrower(String name, String citizenId) {}
}
