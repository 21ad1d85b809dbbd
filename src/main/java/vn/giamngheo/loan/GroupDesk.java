package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The savings and credit group: votes on a household's loan in a meeting (form 10C/TD). */
@Service
public class GroupDesk {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PLACE = 200;
    private static final int HUNDRED = 100;

    private final StoredLoans stored;
    private final LoanRecords records;
    private final LoanTermsOfDay terms;
    private final LoanParameters parameters;
    private final LoanAudit audit;
    private final Clock clock;

    GroupDesk(StoredLoans stored, LoanRecords records, LoanTermsOfDay terms, LoanParameters parameters,
            LoanAudit audit, Clock clock) {
        this.stored = stored;
        this.records = records;
        this.terms = terms;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down what the group's meeting said.
     *
     * @param id case
     * @param command the meeting
     * @throws vn.giamngheo.shared.InvalidInput when counts contradict each other, too few voted for what is said to be
     *     agreed, or more is agreed than was asked for
     */
    @Transactional
    public void vote(UUID id, GroupVote command) {
        LoanCase loan = stored.get(id);
        LoanState before = loan.state();
        LoanChecks checks = new LoanChecks(LocalDate.now(clock));
        if (command.met()) {
            checkMeeting(loan, command, checks);
        }
        if (command.outcome() == VoteOutcome.AGREED) {
            checkAgreed(loan, command, checks);
        }
        else {
            checks.reason("reason", command.reason());
        }
        if (command.outcome() == VoteOutcome.NOT_AGREED) {
            checks.futureDay("nextMeetingOn", command.nextMeetingOn());
        }
        checks.check();
        switch (command.outcome()) {
            case AGREED -> loan.agreed(command);
            case NOT_AGREED -> loan.notAgreed(command);
            case WITHDRAWN -> loan.withdrawn(command.reason(), clock.instant());
            case RETURNED -> loan.backToGuidance();
            default -> throw new IllegalStateException();
        }
        records.vote(id, command);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("heldOn", command.heldOn());
        facts.put("groupName", command.groupName());
        facts.put("attendees", command.attendees());
        facts.put("agreeing", command.agreeing());
        facts.put("disagreeing", command.disagreeing());
        facts.put("agreedAmount", command.agreedAmount());
        facts.put("nextMeetingOn", command.nextMeetingOn());
        audit.record(switch (command.outcome()) {
            case AGREED -> "groupAgreed";
            case NOT_AGREED -> "groupNotAgreed";
            case WITHDRAWN -> "withdrawn";
            case RETURNED -> "returnedToGuidance";
        }, loan, before, facts, command.reason());
    }

    private void checkMeeting(LoanCase loan, GroupVote command, LoanChecks checks) {
        checks.pastDay("heldOn", command.heldOn())
            .notBefore("heldOn", command.heldOn(), loan.guidedOn(), "refusal.loan.beforeGuidance")
            .text("groupName", command.groupName(), LONGEST_NAME).text("groupHead", command.groupHead(), LONGEST_NAME)
            .text("place", command.place(), LONGEST_PLACE).present("groupMembers", command.groupMembers())
            .present("attendees", command.attendees()).present("agreeing", command.agreeing())
            .present("disagreeing", command.disagreeing());
        if (command.groupMembers() == null || command.attendees() == null || command.agreeing() == null
                || command.disagreeing() == null) {
            return;
        }
        int fewest = parameters.get(LoanParameter.GROUP_MEMBERS_MIN);
        int most = parameters.get(LoanParameter.GROUP_MEMBERS_MAX);
        checks.rejectIf(command.groupMembers() < fewest || command.groupMembers() > most, "groupMembers",
                "refusal.loan.groupSize", fewest, most)
            .rejectIf(command.attendees() < 1 || command.attendees() > command.groupMembers(), "attendees",
                    "refusal.loan.tooManyAttendees", command.groupMembers())
            .rejectIf(command.agreeing() < 0 || command.disagreeing() < 0
                    || command.agreeing() + command.disagreeing() > command.attendees(), "agreeing",
                    "refusal.loan.tooManyVotes", command.attendees());
    }

    private void checkAgreed(LoanCase loan, GroupVote command, LoanChecks checks) {
        int percent = parameters.get(LoanParameter.VOTE_PERCENT);
        if (command.agreeing() != null && command.attendees() != null) {
            checks.rejectIf(command.agreeing() * HUNDRED <= command.attendees() * percent, "agreeing",
                    "refusal.loan.tooFewVotes", percent);
        }
        checks.rejectIf(!command.admitted(), "admitted", "refusal.loan.notAMember")
            .atLeast("agreedAmount", command.agreedAmount(), 1)
            .atLeast("agreedMonths", command.agreedMonths() == null ? null : command.agreedMonths().longValue(), 1);
        if (command.agreedAmount() != null && loan.planAmount() != null) {
            checks.rejectIf(command.agreedAmount() > loan.planAmount(), "agreedAmount", "refusal.loan.aboveApplication",
                    loan.planAmount());
        }
        if (command.agreedMonths() != null && command.heldOn() != null) {
            int longest = terms.of(loan.programme(), command.heldOn()).maxTermMonths();
            checks.rejectIf(command.agreedMonths() > longest, "agreedMonths", "refusal.loan.termTooLong", longest);
        }
    }
}
