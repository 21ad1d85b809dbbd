package vn.giamngheo.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.papers.IssuePaper;
import vn.giamngheo.papers.PaperContent;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.review.MeetingMinutes;
import vn.giamngheo.review.MeetingOutcome;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.territory.Units;

/** What was minuted about the list of a hamlet, household by household, and the minutes as a paper (annex V of Circular 07/2021). */
@Service
public class HamletMeetings {

    private static final int BATCH = 1000;
    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CampaignFiles files;
    private final Papers papers;
    private final PaperWords words;
    private final Accounts accounts;
    private final Units units;
    private final Formats formats = new Formats();

    HamletMeetings(JdbcClient jdbc, JdbcTemplate batches, CampaignFiles files, Papers papers, PaperWords words,
            Accounts accounts, Units units) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.files = files;
        this.papers = papers;
        this.words = words;
        this.accounts = accounts;
        this.units = units;
    }

    /** Keeps the vote on each household of the list. */
    void keep(UUID meetingId, List<ListedEntry> discussed, Map<UUID, MeetingMinutes> minutes,
            Map<UUID, MeetingOutcome> outcomes) {
        List<Object[]> rows = new ArrayList<>();
        for (ListedEntry each : discussed) {
            UUID assessment = each.assessment().id();
            rows.add(new Object[] {meetingId, each.entry().id(), rows.size() + 1,
                each.assessment().householdClass().name(), minutes.get(assessment).agreeing(),
                minutes.get(assessment).disagreeing(), outcomes.get(assessment).name()});
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate("""
                    insert into hamlet_meeting_household (meeting_id, entry_id, ordinal, household_class, agreeing,
                        disagreeing, outcome) values (?, ?, ?, ?, ?, ?, ?)""",
                    rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /** @return meetings of a hamlet, newest first */
    List<HamletMeetingView> of(UUID hamletReviewId) {
        return jdbc.sql("select * from hamlet_meeting where hamlet_review_id = :hamlet order by recorded_at desc")
            .param("hamlet", hamletReviewId).query(HamletMeetings::view).list();
    }

    /** @return hamlet's part that a meeting was held in; empty for an unknown meeting, or one sent back before a vote */
    Optional<HamletReview> hamletOf(UUID meetingId) {
        return jdbc.sql("select hamlet_review_id from hamlet_meeting where id = :id and held_on is not null")
            .param("id", meetingId).query(UUID.class).optional().map(files::hamlet);
    }

    /**
     * The minutes, made once and kept.
     *
     * @param meetingId meeting that was held
     * @return the paper
     * @throws NotFound when there was no such meeting
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public PaperContent minutes(UUID meetingId) {
        HamletReview hamlet = hamletOf(meetingId).orElseThrow(() -> new NotFound("refusal.campaign.unknownMeeting"));
        CommuneReview review = files.commune(hamlet.communeReviewId());
        return papers.once(PaperKind.LIST_MINUTES, meetingId, hamlet.hamletKey(), () -> {
            HamletMeetingView meeting = jdbc.sql("select * from hamlet_meeting where id = :id").param("id", meetingId)
                .query(HamletMeetings::view).single();
            return new IssuePaper(PaperKind.LIST_MINUTES, review.regimeId(), model(meeting, hamlet, review),
                    review.communeKey(), review.id(), null, meetingId, null, null);
        });
    }

    private Map<String, Object> model(HamletMeetingView meeting, HamletReview hamlet, CommuneReview review) {
        AccountView chair = accounts.find(meeting.chair());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("year", String.valueOf(review.year()));
        model.put("hamlet", units.get(hamlet.hamletKey()).name());
        model.put("heldOn", words.day(meeting.heldOn()));
        model.put("place", meeting.place());
        model.put("chairName", chair.fullName());
        model.put("chairTitle", chair.postTitle());
        model.put("secretary", meeting.secretary());
        model.put("presentBoard", names(meeting.attendance().board()));
        model.put("presentParty", names(meeting.attendance().party()));
        model.put("presentFront", names(meeting.attendance().front()));
        model.put("presentHouseholds", names(meeting.attendance().households()));
        model.put("surveyors", surveyors(meeting.id()));
        model.put("attendees", words.count(meeting.attendees()));
        model.put("attendingHouseholds",
                meeting.attendingHouseholds() == null ? null : words.count(meeting.attendingHouseholds()));
        model.put("agreeing", String.valueOf(meeting.agreeing()));
        model.put("disagreeing", String.valueOf(meeting.disagreeing()));
        model.put("abstaining", String.valueOf(meeting.attendees() - meeting.agreeing() - meeting.disagreeing()));
        model.put("agreementPercent", percent(meeting.agreeing(), meeting.attendees()));
        model.put("quorumPercent", String.valueOf(meeting.quorumPercent()));
        model.put("outcome", words.label("campaign.paper.meeting." + ofList(meeting).name()));
        model.put("households", households(meeting));
        model.put("notAgreedCount", meeting.notAgreed() == 0 ? null : words.count(meeting.notAgreed()));
        model.put("conclusion", meeting.conclusion());
        return model;
    }

    /** The vote on the list as a whole, which may be agreed although some households are not. */
    private static MeetingOutcome ofList(HamletMeetingView meeting) {
        return (long) meeting.agreeing() * HUNDRED >= (long) meeting.quorumPercent() * meeting.attendees()
                ? MeetingOutcome.AGREED : MeetingOutcome.NOT_AGREED;
    }

    private List<Map<String, Object>> households(HamletMeetingView meeting) {
        return jdbc.sql("""
                select h.ordinal, e.head_name, e.household_code, e.start_class, h.household_class, h.agreeing,
                       h.disagreeing, h.outcome
                from hamlet_meeting_household h join review_entry e on e.id = h.entry_id
                where h.meeting_id = :id order by h.ordinal""").param("id", meeting.id())
            .query((row, index) -> {
                int agreeing = row.getInt("agreeing");
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("no", String.valueOf(row.getInt("ordinal")));
                line.put("headName", row.getString("head_name"));
                line.put("code", row.getString("household_code"));
                line.put("startClass", words.label("HouseholdClass." + row.getString("start_class")));
                line.put("proposedClass", words.label("HouseholdClass." + row.getString("household_class")));
                line.put("householdAgreeing", String.valueOf(agreeing));
                line.put("householdDisagreeing", String.valueOf(row.getInt("disagreeing")));
                line.put("householdPercent", percent(agreeing, meeting.attendees()));
                line.put("householdOutcome", words.label("campaign.paper.meeting." + row.getString("outcome")));
                return line;
            }).list();
    }

    private String surveyors(UUID meetingId) {
        List<String> usernames = jdbc.sql("""
                select distinct s.surveyor from hamlet_meeting_household h join review_entry e on e.id = h.entry_id
                join survey s on s.assessment_id = e.assessment_id and s.state = 'CONFIRMED'
                where h.meeting_id = :id order by 1""").param("id", meetingId).query(String.class).list();
        return accounts.fullNames(usernames).values().stream().sorted().collect(Collectors.joining(", "));
    }

    /** Cut off, so that a share is never written higher than it was. */
    private String percent(int agreeing, int attendees) {
        return formats.number(
                BigDecimal.valueOf((long) agreeing * HUNDRED).divide(BigDecimal.valueOf(attendees), 2, RoundingMode.DOWN));
    }

    private static List<String> names(String lines) {
        return lines == null ? List.of() : lines.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static HamletMeetingView view(ResultSet row, int index) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded_at");
        return new HamletMeetingView(row.getObject("id", UUID.class), MeetingOutcome.valueOf(row.getString("outcome")),
                row.getObject("held_on", LocalDate.class), row.getString("place"), row.getString("secretary"),
                row.getString("chair"), (Integer) row.getObject("attendees"),
                (Integer) row.getObject("attending_households"), (Integer) row.getObject("agreeing"),
                (Integer) row.getObject("disagreeing"), (Integer) row.getObject("quorum_percent"),
                row.getInt("households"), row.getInt("not_agreed"), row.getString("conclusion"),
                row.getString("reason"), recorded.toInstant(),
                new MeetingMinutes.Attendance(row.getString("present_board"), row.getString("present_party"),
                        row.getString("present_front"), row.getString("present_households")));
    }
}
