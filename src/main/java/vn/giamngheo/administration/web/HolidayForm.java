package vn.giamngheo.administration.web;

/**
 * A special day as typed. Days are dd/MM/yyyy.
 *
 * @param day the day
 * @param dayKind name of the kind's constant
 * @param name Vietnamese name
 * @param mark name of the mark's constant
 * @param document document that says so
 * @param reason why it is changed
 * @param past whether a past year is meant; null when the box is not ticked
 */
record HolidayForm(String day, String dayKind, String name, String mark, String document, String reason, Boolean past) {

    boolean meansPast() {
        return Boolean.TRUE.equals(past);
    }
}
