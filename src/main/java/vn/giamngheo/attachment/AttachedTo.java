package vn.giamngheo.attachment;

import java.util.UUID;

import vn.giamngheo.territory.UnitKey;

/**
 * Where files belong.
 *
 * @param communeKey ward or commune of the case
 * @param hamletKey hamlet of the case; who reads it may read the files
 * @param householdId household, null when none
 * @param caseId case, null when none
 * @param occasion which time of the owner's step new files belong to, such as the round of a survey
 * @param takesFiles whether the one who acts may add a file now
 * @param stepOpen whether the step of this occasion is not completed yet, so that files of it may still be taken away
 */
public record AttachedTo(UnitKey communeKey, UnitKey hamletKey, UUID householdId, UUID caseId, int occasion,
        boolean takesFiles, boolean stepOpen) {}
