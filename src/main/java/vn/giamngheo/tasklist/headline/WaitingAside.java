package vn.giamngheo.tasklist.headline;

import java.util.Optional;

/** Work that waits for the one who acts and is no step of a process; told above his list of steps. */
@FunctionalInterface
public interface WaitingAside {

    /** @return what waits, empty when nothing does */
    Optional<Line> waiting();

    /**
     * One line.
     *
     * @param label message key of the sentence, with the number as its argument
     * @param number how many wait, above 0
     * @param path address of their list
     */
    record Line(String label, int number, String path) {}
}
