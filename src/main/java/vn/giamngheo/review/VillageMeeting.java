package vn.giamngheo.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Minutes of one village meeting about one sheet (Decision 24/2021, Art. 4; minutes of Circular 07/2021, annex V). */
@Entity
@Table(name = "village_meeting")
class VillageMeeting {

    private static final int HUNDRED = 100;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "survey_id")
    private Survey survey;

    @Enumerated(EnumType.STRING)
    private MeetingOutcome outcome;

    private LocalDate heldOn;
    private String place;
    private String chair;
    private String secretary;
    private Integer attendees;
    private Integer agreeing;
    private Integer disagreeing;
    private Integer quorumPercent;
    private String conclusion;
    private String reason;
    private Instant recordedAt;
    private String presentBoard;
    private String presentParty;
    private String presentFront;
    private String presentHouseholds;

    /** For the persistence provider. */
    protected VillageMeeting() {}

    private VillageMeeting(Assessment assessment, Survey survey, String chair, Instant now) {
        this.id = UUID.randomUUID();
        this.assessment = assessment;
        this.survey = survey;
        this.chair = chair;
        this.recordedAt = now;
    }

    static VillageMeeting held(Assessment assessment, Survey survey, MeetingMinutes minutes, int quorumPercent,
            String chair, Instant now) {
        VillageMeeting meeting = new VillageMeeting(assessment, survey, chair, now);
        meeting.heldOn = minutes.heldOn();
        meeting.place = minutes.place();
        meeting.secretary = minutes.secretary();
        meeting.attendees = minutes.attendees();
        meeting.agreeing = minutes.agreeing();
        meeting.disagreeing = minutes.disagreeing();
        meeting.conclusion = minutes.conclusion();
        meeting.quorumPercent = quorumPercent;
        meeting.presentBoard = minutes.attendance().board();
        meeting.presentParty = minutes.attendance().party();
        meeting.presentFront = minutes.attendance().front();
        meeting.presentHouseholds = minutes.attendance().households();
        meeting.outcome = minutes.reaches(quorumPercent) ? MeetingOutcome.AGREED : MeetingOutcome.NOT_AGREED;
        return meeting;
    }

    static VillageMeeting returned(Assessment assessment, Survey survey, String reason, String chair, Instant now) {
        VillageMeeting meeting = new VillageMeeting(assessment, survey, chair, now);
        meeting.outcome = MeetingOutcome.RETURNED;
        meeting.reason = reason;
        return meeting;
    }

    MeetingOutcome outcome() {
        return outcome;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    MeetingView view() {
        BigDecimal percent = attendees == null ? null
                : BigDecimal.valueOf((long) agreeing * HUNDRED).divide(BigDecimal.valueOf(attendees), 2, RoundingMode.DOWN);
        return new MeetingView(id, survey.round(), outcome, heldOn, place, chair, secretary, attendees, agreeing,
                disagreeing, percent, quorumPercent, conclusion, reason, recordedAt,
                new MeetingMinutes.Attendance(presentBoard, presentParty, presentFront, presentHouseholds));
    }
}
