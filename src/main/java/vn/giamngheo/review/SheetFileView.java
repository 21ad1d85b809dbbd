package vn.giamngheo.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of sheets that was uploaded.
 *
 * @param id import
 * @param caseId part of the campaign it belongs to
 * @param fileName name of the file
 * @param uploadedAt when
 * @param state how far it is
 * @param lines lines of sheets in it
 * @param ready sheets to be saved, or saved when it is done
 * @param unchanged lines that say what the confirmed sheets say
 * @param untouched lines in which nothing was entered
 * @param conflicts lines whose sheets somebody changed since the export
 * @param faulty lines with something wrong
 * @param done lines worked through by the import that runs
 * @param finishedAt when the import ended, null before
 * @param kept whether the file is still kept
 */
public record SheetFileView(UUID id, UUID caseId, String fileName, Instant uploadedAt, State state, int lines, int ready,
        int unchanged, int untouched, int conflicts, int faulty, int done, Instant finishedAt, boolean kept) {

    /** @return whether the import runs or waits to */
    public boolean running() {
        return state == State.WAITING;
    }

    /** How far a file is. */
    public enum State {
        /** Read and checked; nothing is imported. */
        CHECKED,
        /** Confirmed: the import runs, or will run. */
        WAITING,
        /** Imported. */
        DONE,
        /** Given up after several failures; nothing is imported. */
        FAILED,
        /** Not wanted. */
        DISCARDED
    }
}
