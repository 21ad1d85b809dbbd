package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import vn.giamngheo.household.MemberView;
import vn.giamngheo.rules.sheet.HouseholdFacts;

/** What the member list says about a household on the day of a survey, for comparison with the sheet. */
final class RegisterFacts {

    private static final int CHILD_BELOW = 15;
    private static final int OLD_ABOVE = 60;
    private static final int INSURANCE_FROM = 6;

    private RegisterFacts() {}

    /**
     * @param members present members, at least one
     * @param day day of the survey; ages count in full years on it
     * @param floorAreaM2 floor area in square metres, null when not measured
     * @return the facts; insurance is unknown when nobody is known to be without a card and somebody was not asked
     */
    static HouseholdFacts of(List<MemberView> members, LocalDate day, BigDecimal floorAreaM2) {
        int dependants = (int) members.stream().filter(member -> isDependant(member, day)).count();
        int pensioners = (int) members.stream().filter(MemberView::pension).count();
        return new HouseholdFacts(members.size(), dependants, pensioners, dependants == members.size(), floorAreaM2,
                uninsured(members, day));
    }

    private static boolean isDependant(MemberView member, LocalDate day) {
        int age = age(member, day);
        return age < CHILD_BELOW || age > OLD_ABOVE || member.noLabourCapacity();
    }

    private static Integer uninsured(List<MemberView> members, LocalDate day) {
        List<MemberView> asked = members.stream().filter(member -> age(member, day) >= INSURANCE_FROM).toList();
        int without = (int) asked.stream().filter(member -> Boolean.FALSE.equals(member.healthInsurance())).count();
        boolean unknown = asked.stream().anyMatch(member -> member.healthInsurance() == null);
        return without == 0 && unknown ? null : without;
    }

    private static int age(MemberView member, LocalDate day) {
        return Period.between(member.birthDate(), day).getYears();
    }
}
