package vn.giamngheo.shared;

/** The act is not possible now: done already, by somebody else, or against the state of the case (409). */
public class Conflict extends Refusal {

    /**
     * @param key message key
     * @param args message arguments
     */
    public Conflict(String key, Object... args) {
        super(409, key, args);
    }
}
