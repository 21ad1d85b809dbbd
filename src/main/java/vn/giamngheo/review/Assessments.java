package vn.giamngheo.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Opens assessments and shows them. Checks no rights: the steps and pages that call it do. */
@Service
public class Assessments {

    private final AssessmentRepository assessments;
    private final Decisions decisions;
    private final Units units;
    private final EntityManager session;
    private final AssessmentAudit audit;
    private final Clock clock;

    Assessments(AssessmentRepository assessments, Decisions decisions, Units units, EntityManager session,
            AssessmentAudit audit, Clock clock) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.units = units;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an assessment under the standard of the policy year and the area type of the ward or commune that exists on
     * that day: a household of a commune that became part of a ward is scored as urban from then on. An assessment under
     * way keeps its area type, since its sheet is already the one of that area.
     *
     * @param command the household and the case it is for
     * @return id of the assessment, business key of its process
     */
    @Transactional
    public UUID open(OpenAssessment command) {
        return open(List.of(command)).get(command.householdId());
    }

    /**
     * Opens the assessments of a list, each as {@link #open(OpenAssessment)} does.
     *
     * @param commands one for each household
     * @return ids of the assessments by household
     */
    @Transactional
    public Map<UUID, UUID> open(List<OpenAssessment> commands) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<Integer, StandardId> standards = new HashMap<>();
        Map<UnitKey, AreaType> areas = new HashMap<>();
        Map<UUID, UUID> opened = new LinkedHashMap<>();
        List<AuditedEvent> facts = new ArrayList<>();
        for (OpenAssessment command : commands) {
            StandardId standard = standards.computeIfAbsent(command.policyYear(), year -> decisions.selectStandard(year).id());
            AreaType area = areas.computeIfAbsent(command.communeKey(),
                    commune -> units.get(units.inChargeOn(commune, today)).areaType());
            Assessment assessment = Assessment.open(command, standard, area, today, now);
            session.persist(assessment);
            opened.put(command.householdId(), assessment.id());
            facts.add(audit.fact("opened", assessment, Map.of(), Map.of("standardId", standard.name(), "areaType",
                    area.name(), "policyYear", command.policyYear()), command.openedFor()));
        }
        audit.recordAll(facts);
        return opened;
    }

    /**
     * @param id id of an assessment
     * @return the assessment with all its rounds
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public AssessmentView get(UUID id) {
        return load(id).view();
    }

    /**
     * @param id id of an assessment
     * @return whom it is about
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public AssessedHousehold household(UUID id) {
        return load(id).household();
    }

    /**
     * @param caseId application or campaign
     * @return its newest assessment, empty before the first
     */
    @Transactional(readOnly = true)
    public Optional<AssessmentView> lastOfCase(UUID caseId) {
        List<Assessment> all = assessments.findByCaseIdOrderByOpenedAt(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).view());
    }

    /**
     * @param householdId a household
     * @return its assessments, newest first
     */
    @Transactional(readOnly = true)
    public List<AssessmentView> ofHousehold(UUID householdId) {
        return assessments.findByHouseholdIdOrderByOpenedAtDesc(householdId).stream().map(Assessment::view).toList();
    }

    /**
     * Who scored a household cannot decide its recognition.
     *
     * @param caseId application or campaign
     * @return user names of all who confirmed a sheet in any of its assessments
     */
    @Transactional(readOnly = true)
    public Set<String> surveyorsOf(UUID caseId) {
        Set<String> names = new LinkedHashSet<>();
        assessments.findByCaseIdOrderByOpenedAt(caseId).forEach(assessment -> names.addAll(assessment.surveyors()));
        return names;
    }

    /**
     * @param caseId part of a campaign
     * @param householdId household of its list
     * @return user names of all who confirmed a sheet of this household in it
     */
    @Transactional(readOnly = true)
    public Set<String> surveyorsOf(UUID caseId, UUID householdId) {
        Set<String> names = new LinkedHashSet<>();
        assessments.findByCaseIdAndHouseholdId(caseId, householdId)
            .forEach(assessment -> names.addAll(assessment.surveyors()));
        return names;
    }

    private Assessment load(UUID id) {
        return assessments.findById(id).orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }
}
