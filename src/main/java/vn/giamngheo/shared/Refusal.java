package vn.giamngheo.shared;

/**
 * The system refuses an act and says why. Carries a message key, never a sentence: what the user reads comes from the
 * Vietnamese bundles. Whoever throws it leaves nothing half-written, since it rolls the step's transaction back.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String key;
    private final transient Object[] args;

    /**
     * @param status HTTP status that every client gets: 400, 403, 404, 409 or 422
     * @param key message key in the bundles
     * @param args arguments of the message; enums are shown by their own label
     */
    protected Refusal(int status, String key, Object... args) {
        super(key);
        this.status = status;
        this.key = key;
        this.args = args.clone();
    }

    /** @return HTTP status: 400, 403, 404, 409 or 422 */
    public int status() {
        return status;
    }

    /** @return message key in the bundles */
    public String key() {
        return key;
    }

    /** @return arguments of the message */
    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
