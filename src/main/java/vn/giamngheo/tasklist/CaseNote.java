package vn.giamngheo.tasklist;

import java.time.Instant;

/**
 * What an officer noted on a case.
 *
 * @param fullName who wrote it
 * @param postName in which post
 * @param onBehalfOf for whom he stood in, null when for nobody
 * @param stepName step that was open, null when written on the case as such
 * @param body the note
 * @param writtenAt when
 */
public record CaseNote(String fullName, String postName, String onBehalfOf, String stepName, String body,
        Instant writtenAt) {}
