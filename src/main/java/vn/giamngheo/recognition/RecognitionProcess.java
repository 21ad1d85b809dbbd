package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;

/** The process behind an application, in this feature's own verbs; implemented on the engine. */
public interface RecognitionProcess {

    /**
     * Starts the process of a registered application, in the caller's transaction.
     *
     * @param applicationId application in state REGISTERED without a process
     */
    void start(UUID applicationId);

    /**
     * Completes the step in which the desk takes the application in, as the one who is logged in.
     *
     * @param applicationId application whose process waits at that step
     * @param receivedOn day it was taken in
     */
    void accept(UUID applicationId, LocalDate receivedOn);
}
