package vn.giamngheo.campaign;

/**
 * Households of a commune that are not decided on yet, after the posting of the lists.
 *
 * @param ready posted for the full term, no open objection
 * @param underRecheck under re-check or posted again
 */
record Progress(int ready, int underRecheck) {

    boolean isEmpty() {
        return ready == 0 && underRecheck == 0;
    }
}
