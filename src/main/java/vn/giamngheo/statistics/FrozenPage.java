package vn.giamngheo.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.territory.UnitKey;

/**
 * A commune's frozen figures of a year, and what differs between two states of them.
 *
 * @param communeReviewId commune's part of the campaign
 * @param campaignId campaign
 * @param communeName ward or commune
 * @param year year of the review
 * @param versions versions, the newest first
 * @param closing the campaign's figures as a whole, empty before its close
 * @param left version on the left
 * @param right version on the right, null for the figures as they stand now
 * @param figures figures that differ
 * @param households households that differ
 * @param names full names by user name
 */
public record FrozenPage(UUID communeReviewId, UUID campaignId, String communeName, int year, List<Version> versions,
        Optional<Closing> closing, Version left, Version right, List<FigureDifference> figures,
        List<HouseholdDifference> households, Map<String, String> names) {

    /**
     * @param username a user name
     * @return full name, the user name itself when unknown
     */
    public String fullName(String username) {
        return names.getOrDefault(username, username);
    }

    /**
     * One version.
     *
     * @param id version
     * @param campaignId campaign
     * @param communeKey ward or commune
     * @param year year of the review
     * @param number 1 for the first
     * @param firstDay day of the opening list
     * @param lastDay day of the closing list
     * @param takenBy who signed the decision
     * @param takenAt when
     * @param hash SHA-256 of all that it holds
     * @param intact whether what it holds still gives that hash
     * @param reopenedBy who confirmed that the lists are taken up again, null when nobody
     * @param reopenedAt when, null when they are not
     */
    public record Version(UUID id, UUID campaignId, UnitKey communeKey, int year, int number, LocalDate firstDay,
            LocalDate lastDay, String takenBy, Instant takenAt, String hash, boolean intact, String reopenedBy,
            Instant reopenedAt) {}

    /**
     * The whole campaign after its close.
     *
     * @param version 1 for the close itself; one more for each list decided anew afterwards
     * @param closedAt when
     * @param closedBy user name
     * @param hash SHA-256 over the hashes of its communes
     */
    public record Closing(int version, Instant closedAt, String closedBy, String hash) {}

    /**
     * A household by name.
     *
     * @param id household
     * @param code number in the register
     * @param headName its head
     */
    public record NamedHousehold(UUID id, String code, String headName) {}

    /**
     * A figure that differs, or stays the same with other households in it.
     *
     * @param section table
     * @param label column
     * @param measure households or persons
     * @param before figure on the left
     * @param after figure on the right
     * @param households those that make the difference
     */
    public record FigureDifference(FigureSection section, String label, FigureMeasure measure, long before, long after,
            List<NamedHousehold> households) {}

    /**
     * A household that differs.
     *
     * @param household the household
     * @param before where it stands on the last day, on the left
     * @param after where it stands on the last day, on the right
     * @param personsBefore members on the left, 0 when it was on no list
     * @param personsAfter members on the right, 0 when it is on no list
     */
    public record HouseholdDifference(NamedHousehold household, ListStanding before, ListStanding after,
            int personsBefore, int personsAfter) {}
}
