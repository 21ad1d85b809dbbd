package vn.giamngheo.recognition;

/** How the household got its result. The labels are {@code DeliveryMethod.<name>}. */
public enum DeliveryMethod {
    /** At the one-stop desk. */
    IN_PERSON,
    /** By post. */
    POST
}
