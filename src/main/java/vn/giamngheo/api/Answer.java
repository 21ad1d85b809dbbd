package vn.giamngheo.api;

/**
 * Answer to a write.
 *
 * @param status HTTP status
 * @param location address of what was made, null when nothing has an address
 * @param body the answer itself
 * @param replayed whether it was given before and the request was not carried out again
 * @param <T> type of the body
 */
public record Answer<T>(int status, String location, T body, boolean replayed) {

    /**
     * @param location address of what was made, null when it has none
     * @param body what was made
     * @param <T> type of the body
     * @return the answer 201
     */
    public static <T> Answer<T> created(String location, T body) {
        return new Answer<>(201, location, body, false);
    }

    /**
     * @param body the answer
     * @param <T> type of the body
     * @return the answer 200
     */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(200, null, body, false);
    }
}
