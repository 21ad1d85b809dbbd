package vn.giamngheo.campaign;

/**
 * How many households of a list are where. Every household on the list counts in exactly one of the parts.
 *
 * @param toSurvey to be visited, or without a confirmed sheet
 * @param surveyed with a confirmed sheet, before the meeting
 * @param met agreed by the meeting, before the posting
 * @param posted posted with their list
 * @param ready posted for the full term: before or after the opinion, before the decision
 * @param underRecheck under re-check after an objection or because an authority asked for it
 * @param decided decided on
 * @param unavailable could not be surveyed
 * @param overdue open steps past their term
 */
public record Tally(int toSurvey, int surveyed, int met, int posted, int ready, int underRecheck, int decided,
        int unavailable, int overdue) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** @return households on the list */
    public int total() {
        return toSurvey + surveyed + met + posted + ready + underRecheck + decided + unavailable;
    }

    /** @return of these surveyed at least */
    public int surveyedAtLeast() {
        return total() - toSurvey;
    }

    /** @return of these discussed by the meeting at least */
    public int metAtLeast() {
        return met + postedAtLeast();
    }

    /** @return of these posted at least */
    public int postedAtLeast() {
        return posted + ready + underRecheck + decided;
    }

    /**
     * @param other another list
     * @return both together
     */
    public Tally plus(Tally other) {
        return new Tally(toSurvey + other.toSurvey, surveyed + other.surveyed, met + other.met, posted + other.posted,
                ready + other.ready, underRecheck + other.underRecheck, decided + other.decided,
                unavailable + other.unavailable, overdue + other.overdue);
    }
}
