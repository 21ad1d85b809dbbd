package vn.giamngheo.rules;

import vn.giamngheo.shared.Mark;

/**
 * Terms and authority of one procedure.
 *
 * @param postingDays days the result is posted publicly
 * @param postingDayUnit how those days are counted
 * @param postingTime whether the decision waits for the posting
 * @param recheckDays working days for the re-check after an objection
 * @param opinionAuthority who is asked for an opinion
 * @param opinionDays working days for the opinion; 0 when nobody is asked
 * @param totalDays bound on the whole case in days; 0 = not bounded
 * @param totalDayUnit how the bound is counted
 * @param meetingQuorumPercent share of all attendees that must agree in the village meeting, in percent
 * @param mark weakest mark among these figures
 * @param trace how they were found; its rows name source and mark figure by figure
 */
public record ProcedureTerms(
        int postingDays,
        DayUnit postingDayUnit,
        PostingTime postingTime,
        int recheckDays,
        OpinionAuthority opinionAuthority,
        int opinionDays,
        int totalDays,
        DayUnit totalDayUnit,
        int meetingQuorumPercent,
        Mark mark,
        DecisionTrace trace) {}
