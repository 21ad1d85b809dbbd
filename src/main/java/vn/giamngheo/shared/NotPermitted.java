package vn.giamngheo.shared;

/** The actor's posts do not cover this act or this unit (403). */
public class NotPermitted extends Refusal {

    /**
     * @param key message key
     * @param args message arguments
     */
    public NotPermitted(String key, Object... args) {
        super(403, key, args);
    }
}
