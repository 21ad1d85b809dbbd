package vn.giamngheo.rules;

/** Whether a household may borrow as newly escaped from poverty (Decision 28/2015). */
public enum Eligibility {
    /** It may. */
    YES,
    /** It may not. */
    NO,
    /** It may as soon as the ward or commune certifies it. */
    PENDING_CERTIFICATE
}
