package vn.giamngheo.loan;

/**
 * One line of a plan of use (form 01/TD).
 *
 * @param name what is bought or paid
 * @param quantity how much of it, may be null
 * @param amount whole dong
 */
public record PlanItem(String name, String quantity, long amount) {}
