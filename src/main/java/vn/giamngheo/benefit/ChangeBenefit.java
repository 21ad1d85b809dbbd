package vn.giamngheo.benefit;

import java.time.LocalDate;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Mark;

/**
 * Write a row of the reference data, new or changed.
 *
 * @param formerClass class that a household leaves
 * @param classAfter class that it comes to
 * @param kind what happens
 * @param name the benefit
 * @param detail what the household has to know
 * @param months months until which it is still enjoyed, null for none
 * @param newlyEscaped whether it is enjoyed as long as the household counts as newly escaped
 * @param validFrom first day of change on which the row counts
 * @param validTo last such day, null for none
 * @param mark how well it is known
 * @param source where it was read
 * @param reason why it is written
 */
public record ChangeBenefit(HouseholdClass formerClass, HouseholdClass classAfter, BenefitKind kind, String name,
        String detail, Integer months, boolean newlyEscaped, LocalDate validFrom, LocalDate validTo, Mark mark,
        String source, String reason) {}
