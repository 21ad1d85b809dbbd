package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.Route;

/** The process behind an application, in this feature's own verbs; implemented on the engine. */
public interface RecognitionProcess {

    /**
     * Starts the process of a registered application, in the caller's transaction.
     *
     * @param applicationId application in state REGISTERED without a process
     * @param route its route, which names the process
     */
    void start(UUID applicationId, Route route);

    /**
     * Completes the step in which the desk takes the application in, as the one who is logged in.
     *
     * @param applicationId application whose process waits at that step
     * @param route its route
     * @param receivedOn day it was taken in
     */
    void accept(UUID applicationId, Route route, LocalDate receivedOn);
}
