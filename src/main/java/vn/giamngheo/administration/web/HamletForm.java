package vn.giamngheo.administration.web;

/**
 * A hamlet's change as typed. Days are dd/MM/yyyy.
 *
 * @param type name of the type's constant
 * @param name name with its type
 * @param present name that was seen
 * @param validFrom first day
 * @param lastDay last day
 * @param successor key of the hamlet that follows
 * @param document resolution
 * @param mark name of the mark's constant
 */
record HamletForm(String type, String name, String present, String validFrom, String lastDay, String successor,
        String document, String mark) {

    static HamletForm empty(String present) {
        return new HamletForm(null, null, present, null, null, null, null, null);
    }
}
