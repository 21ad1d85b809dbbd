package vn.giamngheo.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.identity.CurrentActor;

/** Keeps what each step said, who said it and when; nothing is changed afterwards. */
@Component
class LoanRecords {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    LoanRecords(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void plan(UUID caseId, List<PlanItem> items) {
        jdbc.sql("delete from loan_plan_item where case_id = :case").param("case", caseId).update();
        for (int place = 0; place < items.size(); place++) {
            PlanItem item = items.get(place);
            jdbc.sql("insert into loan_plan_item (case_id, ordinal, name, quantity, amount)"
                    + " values (:case, :ordinal, :name, :quantity, :amount)")
                .param("case", caseId).param("ordinal", place + 1).param("name", item.name())
                .param("quantity", item.quantity()).param("amount", item.amount()).update();
        }
    }

    void guidance(UUID caseId, GuideHousehold guidance) {
        jdbc.sql("""
                insert into loan_guidance (id, case_id, outcome, visited_on, organisation, person_met, topics, reason,
                    given_by, recorded_at)
                values (:id, :case, :outcome, :on, :organisation, :met, :topics, :reason, :by, :at)""")
            .param("id", UUID.randomUUID()).param("case", caseId).param("outcome", guidance.outcome().name())
            .param("on", guidance.visitedOn())
            .param("organisation", guidance.organisation() == null ? null : guidance.organisation().name())
            .param("met", guidance.personMet())
            .param("topics", guidance.topics().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
            .param("reason", guidance.reason()).param("by", username()).param("at", now()).update();
    }

    void vote(UUID caseId, GroupVote vote) {
        jdbc.sql("""
                insert into loan_vote (id, case_id, outcome, held_on, group_name, group_head, place, group_members,
                    attendees, agreeing, disagreeing, admitted, agreed_amount, agreed_months, next_meeting_on, reason,
                    recorded_by, recorded_at)
                values (:id, :case, :outcome, :on, :group, :head, :place, :members, :attendees, :agreeing, :disagreeing,
                    :admitted, :amount, :months, :next, :reason, :by, :at)""")
            .param("id", UUID.randomUUID()).param("case", caseId).param("outcome", vote.outcome().name())
            .param("on", vote.heldOn()).param("group", vote.groupName()).param("head", vote.groupHead())
            .param("place", vote.place()).param("members", vote.groupMembers()).param("attendees", vote.attendees())
            .param("agreeing", vote.agreeing()).param("disagreeing", vote.disagreeing())
            .param("admitted", vote.admitted()).param("amount", vote.agreedAmount())
            .param("months", vote.agreedMonths()).param("next", vote.nextMeetingOn()).param("reason", vote.reason())
            .param("by", username()).param("at", now()).update();
    }

    void confirmation(LoanCase loan, ConfirmList answer, ListProof proof) {
        jdbc.sql("""
                insert into loan_confirmation (id, case_id, outcome, confirmed_on, programme, list_date, list_version,
                    list_rows, list_hash, list_row, reason, confirmed_by, recorded_at)
                values (:id, :case, :outcome, :on, :programme, :date, :version, :rows, :hash, :row, :reason, :by, :at)""")
            .param("id", UUID.randomUUID()).param("case", loan.id()).param("outcome", answer.outcome().name())
            .param("on", answer.confirmedOn()).param("programme", loan.programme().name())
            .param("date", proof == null ? null : proof.listDate())
            .param("version", proof == null ? null : proof.listVersion())
            .param("rows", proof == null ? null : proof.rows()).param("hash", proof == null ? null : proof.sha256())
            .param("row", proof == null ? null : proof.row()).param("reason", answer.reason())
            .param("by", username()).param("at", now()).update();
    }

    UUID visit(UUID caseId, VisitUseOfLoan visit) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into loan_visit (id, case_id, outcome, visited_on, use_found, found, advice, next_on, reason,
                    visited_by, recorded_at)
                values (:id, :case, :outcome, :on, :use, :found, :advice, :next, :reason, :by, :at)""")
            .param("id", id).param("case", caseId).param("outcome", visit.outcome().name())
            .param("on", visit.visitedOn()).param("use", visit.useFound().name()).param("found", visit.found())
            .param("advice", visit.advice()).param("next", visit.nextVisitOn()).param("reason", visit.reason())
            .param("by", username()).param("at", now()).update();
        return id;
    }

    LoanStory story(UUID caseId) {
        return new LoanStory(items(caseId),
                jdbc.sql("select * from loan_guidance where case_id = :case order by recorded_at").param("case", caseId)
                    .query((row, index) -> new LoanStory.Guidance(GuidanceOutcome.valueOf(row.getString("outcome")),
                            day(row, "visited_on"), constant(row, "organisation", Organisation.class),
                            row.getString("person_met"), row.getString("topics"), row.getString("reason"),
                            row.getString("given_by"), moment(row))).list(),
                jdbc.sql("select * from loan_vote where case_id = :case order by recorded_at").param("case", caseId)
                    .query((row, index) -> new LoanStory.Vote(VoteOutcome.valueOf(row.getString("outcome")),
                            day(row, "held_on"), row.getString("group_name"), row.getString("group_head"),
                            row.getString("place"), number(row, "group_members"), number(row, "attendees"),
                            number(row, "agreeing"), number(row, "disagreeing"), row.getBoolean("admitted"),
                            row.getObject("agreed_amount", Long.class), number(row, "agreed_months"),
                            day(row, "next_meeting_on"), row.getString("reason"), row.getString("recorded_by"),
                            moment(row))).list(),
                jdbc.sql("select * from loan_confirmation where case_id = :case order by recorded_at")
                    .param("case", caseId)
                    .query((row, index) -> new LoanStory.Confirmation(
                            ConfirmationOutcome.valueOf(row.getString("outcome")), day(row, "confirmed_on"),
                            day(row, "list_date"), day(row, "list_version"), number(row, "list_rows"),
                            row.getString("list_hash"), row.getString("list_row"), row.getString("reason"),
                            row.getString("confirmed_by"), moment(row))).list(),
                visits(caseId));
    }

    List<PlanItem> items(UUID caseId) {
        return jdbc.sql("select name, quantity, amount from loan_plan_item where case_id = :case order by ordinal")
            .param("case", caseId).query(PlanItem.class).list();
    }

    List<LoanStory.Visit> visits(UUID caseId) {
        return jdbc.sql("""
                select id, outcome, visited_on, use_found, found, advice, next_on, reason, visited_by, recorded_at
                from loan_visit where case_id = :case order by recorded_at""").param("case", caseId)
            .query((row, index) -> new LoanStory.Visit(row.getObject("id", UUID.class),
                    VisitOutcome.valueOf(row.getString("outcome")), day(row, "visited_on"),
                    UseFound.valueOf(row.getString("use_found")), row.getString("found"), row.getString("advice"),
                    day(row, "next_on"), row.getString("reason"), row.getString("visited_by"), moment(row)))
            .list();
    }

    private String username() {
        return currentActor.get().username();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getTimestamp("recorded_at").toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
