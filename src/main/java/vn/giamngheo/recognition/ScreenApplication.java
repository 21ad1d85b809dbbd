package vn.giamngheo.recognition;

import java.util.Set;

/**
 * The officer fills in the quick sheet (Phieu A), or sends the application back.
 *
 * @param answer what the officer does
 * @param ticks indicators that the household has, 1 to 9; empty when sent back
 * @param reason why it is sent back; null otherwise
 */
public record ScreenApplication(ScreeningAnswer answer, Set<Integer> ticks, String reason) {

    /** Copies the ticks. */
    public ScreenApplication {
        ticks = Set.copyOf(ticks);
    }
}
