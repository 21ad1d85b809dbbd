package vn.giamngheo.benefit;

import java.time.LocalDate;

import vn.giamngheo.shared.Mark;

/**
 * What happens to one benefit of a household.
 *
 * @param kind what happens
 * @param name the benefit
 * @param detail what the household has to know
 * @param from first day of the change
 * @param until last day on which it is enjoyed; null when no end is known here
 * @param mark how well it is known
 * @param source where it was read
 */
public record BenefitChange(BenefitKind kind, String name, String detail, LocalDate from, LocalDate until, Mark mark,
        String source) {}
