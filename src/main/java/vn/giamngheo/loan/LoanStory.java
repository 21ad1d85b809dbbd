package vn.giamngheo.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the steps of a loan case said, each in the order it happened.
 *
 * @param items plan of use
 * @param guidances visits for guidance
 * @param votes meetings of the group
 * @param confirmations answers of the commune's chair
 * @param visits visits after disbursement
 */
public record LoanStory(List<PlanItem> items, List<Guidance> guidances, List<Vote> votes,
        List<Confirmation> confirmations, List<Visit> visits) {

    /**
     * A visit for guidance.
     *
     * @param outcome what it led to
     * @param visitedOn day, null when returned
     * @param organisation who went
     * @param personMet who was guided
     * @param topics names of {@link GuidanceTopic}, comma between them
     * @param reason why not
     * @param givenBy user name
     * @param recordedAt when it was written down
     */
    public record Guidance(GuidanceOutcome outcome, LocalDate visitedOn, Organisation organisation, String personMet,
            String topics, String reason, String givenBy, Instant recordedAt) {

        /** @return topics one by one */
        public List<String> topicNames() {
            return topics.isEmpty() ? List.of() : List.of(topics.split(","));
        }
    }

    /**
     * A meeting of the group.
     *
     * @param outcome what it led to
     * @param heldOn day, null when there was none
     * @param groupName group
     * @param groupHead its head
     * @param place where
     * @param groupMembers members
     * @param attendees members who came
     * @param agreeing votes for
     * @param disagreeing votes against
     * @param admitted whether the household is a member
     * @param agreedAmount whole dong
     * @param agreedMonths term
     * @param nextMeetingOn next meeting
     * @param reason why not
     * @param recordedBy user name
     * @param recordedAt when it was written down
     */
    public record Vote(VoteOutcome outcome, LocalDate heldOn, String groupName, String groupHead, String place,
            Integer groupMembers, Integer attendees, Integer agreeing, Integer disagreeing, boolean admitted,
            Long agreedAmount, Integer agreedMonths, LocalDate nextMeetingOn, String reason, String recordedBy,
            Instant recordedAt) {}

    /**
     * An answer of the commune's chair.
     *
     * @param outcome the answer
     * @param confirmedOn day, null when returned
     * @param listDate day of the list it stands on
     * @param listVersion newest decision in that list
     * @param listRows households in it
     * @param listHash SHA-256 over its canonical rows
     * @param listRow the household's row
     * @param reason why not
     * @param confirmedBy user name
     * @param recordedAt when it was written down
     */
    public record Confirmation(ConfirmationOutcome outcome, LocalDate confirmedOn, LocalDate listDate,
            LocalDate listVersion, Integer listRows, String listHash, String listRow, String reason, String confirmedBy,
            Instant recordedAt) {}

    /**
     * A visit after disbursement.
     *
     * @param id visit
     * @param outcome what it led to
     * @param visitedOn day
     * @param useFound use against the plan
     * @param found what was seen
     * @param advice what was told
     * @param nextOn next visit
     * @param reason why called back
     * @param visitedBy user name
     * @param recordedAt when it was written down
     */
    public record Visit(UUID id, VisitOutcome outcome, LocalDate visitedOn, UseFound useFound, String found,
            String advice, LocalDate nextOn, String reason, String visitedBy, Instant recordedAt) {}
}
