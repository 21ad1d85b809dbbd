package vn.giamngheo.shared;

/** There is no such thing, or not for this actor (404). */
public class NotFound extends Refusal {

    /**
     * @param key message key
     * @param args message arguments
     */
    public NotFound(String key, Object... args) {
        super(404, key, args);
    }
}
