package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.territory.UnitKey;

/** Reads assessments as lists: one query a question, whatever the length of the list, with what this
 * transaction has changed so far. Checks no rights. */
@Service
@Transactional(readOnly = true)
public class AssessmentLists {

    private static final String ROWS = """
            select a.id, a.household_id, a.hamlet_key, a.state, a.survey_round, running.state as sheet,
                   s.surveyor, s.surveyed_on, s.b1, s.b2, coalesce(v.household_class, s.household_class) as household_class,
                   coalesce(v.sub_class, s.sub_class) as sub_class,
                   coalesce(v.class_reason, s.class_reason) as class_reason,
                   coalesce(s.unverified, false) as unverified, m.attendees, m.agreeing, p.ends_on,
                   (select count(*) from objection o where o.assessment_id = a.id) as objections, a.unavailable_reason
            from assessment a
            left join survey s on s.id = a.standing_survey_id
            left join survey running on running.assessment_id = a.id and running.round = a.survey_round
            left join lateral (select household_class, sub_class, class_reason from class_override
                where survey_id = s.id order by decided_at desc limit 1) v on true
            left join lateral (select attendees, agreeing from village_meeting
                where assessment_id = a.id and attendees is not null order by recorded_at desc limit 1) m on true
            left join lateral (select ends_on from posting
                where assessment_id = a.id order by recorded_at desc limit 1) p on true
            """;

    private final JdbcClient jdbc;
    private final EntityManager session;

    AssessmentLists(JdbcClient jdbc, EntityManager session) {
        this.jdbc = jdbc;
        this.session = session;
    }

    /**
     * @param caseId part of a campaign
     * @return its households, in no order
     */
    public List<ListedAssessment> ofCase(UUID caseId) {
        session.flush();
        return jdbc.sql(ROWS + " where a.case_id = :case").param("case", caseId).query(AssessmentLists::row).list();
    }

    /**
     * @param caseId part of a campaign
     * @param hamlet hamlet
     * @return its households in the hamlet, in no order
     */
    public List<ListedAssessment> ofHamlet(UUID caseId, UnitKey hamlet) {
        session.flush();
        return jdbc.sql(ROWS + " where a.case_id = :case and a.hamlet_key = :hamlet").param("case", caseId)
            .param("hamlet", hamlet.value()).query(AssessmentLists::row).list();
    }

    /**
     * @param caseId part of a campaign
     * @param households some households
     * @return those of them that are reviewed there, in no order
     */
    public List<ListedAssessment> ofHouseholds(UUID caseId, Collection<UUID> households) {
        session.flush();
        return households.isEmpty() ? List.of()
                : jdbc.sql(ROWS + " where a.case_id = :case and a.household_id in (:households)").param("case", caseId)
                    .param("households", households).query(AssessmentLists::row).list();
    }

    /**
     * @param caseIds parts of campaigns
     * @return number of households by part, hamlet, state and state of the running sheet
     */
    public List<Count> counts(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select a.case_id, a.hamlet_key, a.state, running.state as sheet, count(*) as number
                from assessment a left join survey running
                     on running.assessment_id = a.id and running.round = a.survey_round
                where a.case_id in (:cases) group by a.case_id, a.hamlet_key, a.state, running.state""")
            .param("cases", caseIds)
            .query((row, index) -> new Count(row.getObject("case_id", UUID.class),
                    new UnitKey(row.getString("hamlet_key")), AssessmentState.valueOf(row.getString("state")),
                    row.getString("sheet") == null ? null : SurveyState.valueOf(row.getString("sheet")),
                    row.getInt("number")))
            .list();
    }

    /**
     * @param ids assessments
     * @return JSON traces of the sheets that count, by assessment
     */
    public Map<UUID, String> traces(Collection<UUID> ids) {
        Map<UUID, String> traces = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select a.id, s.trace::text from assessment a join survey s on s.id = a.standing_survey_id"
                    + " where a.id in (:ids)").param("ids", ids).query(row -> {
                        traces.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return traces;
    }

    /**
     * @param ids assessments
     * @return user names of all who confirmed a sheet in one of them
     */
    public Set<String> surveyors(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : new TreeSet<>(jdbc.sql(
                "select distinct surveyor from survey where assessment_id in (:ids) and state = 'CONFIRMED'")
            .param("ids", ids).query(String.class).list());
    }

    private static ListedAssessment row(ResultSet row, int index) throws SQLException {
        String sheet = row.getString("sheet");
        String householdClass = row.getString("household_class");
        String subClass = row.getString("sub_class");
        return new ListedAssessment(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
                new UnitKey(row.getString("hamlet_key")), AssessmentState.valueOf(row.getString("state")),
                row.getInt("survey_round"), sheet == null ? null : SurveyState.valueOf(sheet),
                row.getString("surveyor"), row.getObject("surveyed_on", java.time.LocalDate.class),
                (Integer) row.getObject("b1"), (Integer) row.getObject("b2"),
                householdClass == null ? null : HouseholdClass.valueOf(householdClass),
                subClass == null ? null : SubClass.valueOf(subClass), row.getString("class_reason"),
                row.getBoolean("unverified"), (Integer) row.getObject("attendees"),
                (Integer) row.getObject("agreeing"), row.getObject("ends_on", java.time.LocalDate.class),
                row.getInt("objections"), row.getString("unavailable_reason"));
    }

    /**
     * Households of one kind.
     *
     * @param caseId part of a campaign
     * @param hamletKey hamlet
     * @param state how far they have come
     * @param sheet state of the running round's sheet, null before it is saved
     * @param number how many
     */
    public record Count(UUID caseId, UnitKey hamletKey, AssessmentState state, SurveyState sheet, int number) {}
}
