package vn.giamngheo.household;

/**
 * Why a household is no more; in the official movement tables all of these are "other decrease" (Circular 17/2016). The
 * labels are {@code ClosingCause.<name>}.
 */
public enum ClosingCause {
    /** It no longer lives in the commune. */
    MOVED_AWAY,
    /** Its members parted and live in other households. */
    DISSOLVED,
    /** It joined another household of the register. */
    MERGED,
    /** Its only member died. */
    LAST_MEMBER_DIED
}
