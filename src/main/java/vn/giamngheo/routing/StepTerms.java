package vn.giamngheo.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;

/** Terms of the steps, their warning and the superior post that hears of a late step. */
@Service("stepTermTable")
public class StepTerms {

    /** End of office hours: a term ends with the working day, not with the minute the step was opened at. */
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final WorkingDays workingDays;
    private final Routing routing;
    private final Clock clock;

    StepTerms(JdbcClient jdbc, ReferenceMemory memory, WorkingDays workingDays, Routing routing, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.workingDays = workingDays;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * @param processKey process
     * @param step element id of the user task
     * @param regime the case's regime
     * @return the term
     * @throws NotFound when the table has none
     */
    public StepTerm of(String processKey, String step, RegimeId regime) {
        return memory.remember(new TermOf(processKey, step, regime), () -> read(processKey, step, regime));
    }

    private record TermOf(String processKey, String step, RegimeId regime) {}

    private StepTerm read(String processKey, String step, RegimeId regime) {
        return jdbc.sql("select * from step_term where process_key = :process and step = :step and regime_id = :regime")
                .param("process", processKey).param("step", step).param("regime", regime.name())
                .query((row, index) -> new StepTerm(processKey, step, regime, row.getInt("days"),
                        row.getBoolean("working"), row.getInt("warn_days_before"),
                        Role.of(row.getString("escalate_role")),
                        UnitLevel.valueOf(row.getString("escalate_level")), row.getString("mark")))
                .optional().orElseThrow(() -> new NotFound("refusal.routing.noTerm", processKey, step, regime));
    }

    /**
     * @param processKey process
     * @param step element id of the user task
     * @param regime the case's regime
     * @param from moment the step opened
     * @return end of office hours on the last day of the term
     * @throws NotFound when the table has no term for the step
     */
    public Instant dueAt(String processKey, String step, RegimeId regime, Instant from) {
        StepTerm term = of(processKey, step, regime);
        LocalDate last = workingDays.plus(from.atZone(ApplicationClock.ZONE).toLocalDate(), term.days(), term.working());
        return last.atTime(OFFICE_CLOSES).atZone(ApplicationClock.ZONE).toInstant();
    }

    /**
     * @param processKey process
     * @param step element id of the user task
     * @param regime the case's regime
     * @param dueAt end of the term
     * @return moment from which the step counts as close to its end: the start of that working day
     * @throws NotFound when the table has no term for the step
     */
    public Instant warnAt(String processKey, String step, RegimeId regime, Instant dueAt) {
        int before = of(processKey, step, regime).warnDaysBefore();
        LocalDate last = dueAt.atZone(ApplicationClock.ZONE).toLocalDate();
        LocalDate day = last;
        while (before > 0 && (workingDays.workingDaysBetween(day, last) < before || !workingDays.isWorkingDay(day))) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(ApplicationClock.ZONE).toInstant();
    }

    /**
     * @param processKey process
     * @param step element id of the user task
     * @param regime the case's regime
     * @param commune the case's ward or commune
     * @return superior post of the table
     * @throws NotFound when the table has no term, or no unit of that level is above the commune today
     */
    public PostGroup escalationGroup(String processKey, String step, RegimeId regime, UnitKey commune) {
        StepTerm term = of(processKey, step, regime);
        return routing.postAbove(term.escalateRole(), term.escalateLevel(), commune, LocalDate.now(clock));
    }

    /**
     * @param processKey process
     * @param step element id of the user task
     * @param regime the case's regime
     * @param commune the case's ward or commune
     * @param own post that has the step, null when it is none that the application knows
     * @return whom it is told to when it is late; the superior post of the table only when it stands above the own one
     * @throws NotFound when the table has no term, or no unit of that level is above the commune today
     */
    public LateStep late(String processKey, String step, RegimeId regime, UnitKey commune, PostGroup own) {
        PostGroup superior = escalationGroup(processKey, step, regime, commune);
        boolean nobodyAbove = own != null && !routing.isAbove(superior, own);
        PostGroup to = nobodyAbove ? own : superior;
        LocalDate today = LocalDate.now(clock);
        List<PostGroup> waiting = waiting(processKey, step, regime).stream()
            .map(post -> routing.postAbove(post.role(), post.level(), commune, today))
            .filter(post -> !post.equals(own) && !post.equals(to)).distinct().toList();
        return new LateStep(to, nobodyAbove, waiting);
    }

    private List<LeveledRole> waiting(String processKey, String step, RegimeId regime) {
        return jdbc.sql("""
                select role, level from step_waiting_post
                where process_key = :process and step = :step and regime_id = :regime order by role""")
            .param("process", processKey).param("step", step).param("regime", regime.name())
            .query((row, index) -> new LeveledRole(Role.of(row.getString(1)), UnitLevel.valueOf(row.getString(2)))).list();
    }
}
