package vn.giamngheo.benefit;

import java.time.LocalDate;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Mark;

/**
 * One row of the reference data.
 *
 * @param id row
 * @param formerClass class that a household leaves
 * @param classAfter class that it comes to
 * @param kind what happens
 * @param name the benefit
 * @param detail what the household has to know
 * @param months months after the change until which it is still enjoyed; null when no end is known here
 * @param newlyEscaped whether it is enjoyed as long as the household counts as newly escaped
 * @param validFrom first day of change on which the row counts
 * @param validTo last such day, null while it counts
 * @param mark how well it is known
 * @param source where it was read
 * @param version version of the row
 */
public record BenefitEffect(int id, HouseholdClass formerClass, HouseholdClass classAfter, BenefitKind kind, String name,
        String detail, Integer months, boolean newlyEscaped, LocalDate validFrom, LocalDate validTo, Mark mark,
        String source, int version) {}
