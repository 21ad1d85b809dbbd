package vn.giamngheo.rules.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;

/**
 * A version of a score sheet and how it came about; null where a step was not taken.
 *
 * @param id its id
 * @param standardId standard it measures
 * @param areaType area it is for
 * @param formCode code of the official form
 * @param version number within standard and area, from 1
 * @param state where it is on its way
 * @param validFrom first day of surveys with it
 * @param validTo last day; null while no newer version follows
 * @param mark weakest mark among its figures
 * @param source where it was read
 * @param fileName name of the imported file
 * @param importedBy who imported it; null for those that came with the application
 * @param importedAt when
 * @param proposedBy who proposed it
 * @param proposedAt when
 * @param proposalReason why, may be empty
 * @param publishedBy who published it, never the one who proposed it
 * @param publishedAt when
 * @param publishReason why
 * @param withdrawnBy who gave it up
 * @param withdrawnAt when
 * @param withdrawReason why
 */
public record SheetVersion(
        UUID id,
        StandardId standardId,
        AreaType areaType,
        String formCode,
        int version,
        SheetState state,
        LocalDate validFrom,
        LocalDate validTo,
        Mark mark,
        String source,
        String fileName,
        String importedBy,
        Instant importedAt,
        String proposedBy,
        Instant proposedAt,
        String proposalReason,
        String publishedBy,
        Instant publishedAt,
        String publishReason,
        String withdrawnBy,
        Instant withdrawnAt,
        String withdrawReason) {

    /**
     * @param day a day
     * @return what the version is good for on it
     */
    public SheetStanding standing(LocalDate day) {
        return switch (state) {
            case DRAFT -> SheetStanding.DRAFT;
            case PROPOSED -> SheetStanding.PROPOSED;
            case WITHDRAWN -> SheetStanding.WITHDRAWN;
            case PUBLISHED -> validTo != null && (validTo.isBefore(day) || validTo.isBefore(validFrom))
                    ? SheetStanding.SUPERSEDED
                    : validFrom.isAfter(day) ? SheetStanding.UPCOMING : SheetStanding.IN_FORCE;
        };
    }
}
