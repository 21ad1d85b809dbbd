package vn.giamngheo.recognition;

/** How the application reached the desk. The labels are {@code Channel.<name>}. */
public enum Channel {
    /** Handed in at the one-stop desk. */
    DIRECT,
    /** Sent by post. */
    POST,
    /** Sent through the public-service portal. */
    ONLINE
}
