package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.household.StatusView;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AreaType;

/**
 * The sheets of a list, some hundred households at a time, each portion read with a few queries and let go before the next.
 * One for each transaction.
 */
final class ListedSheets implements SheetSources {

    private final AssessmentRepository assessments;
    private final HouseholdRegister register;
    private final ScoreSheets sheets;
    private final Catalogues catalogues;
    private final EntityManager session;
    private final LocalDate today;
    private final Map<Form, ScoreSheet> forms = new HashMap<>();
    private Map<UUID, HouseholdView> households = Map.of();
    private Map<UUID, List<StatusView>> histories = Map.of();

    ListedSheets(AssessmentRepository assessments, HouseholdRegister register, ScoreSheets sheets,
            Catalogues catalogues, EntityManager session, LocalDate today) {
        this.assessments = assessments;
        this.register = register;
        this.sheets = sheets;
        this.catalogues = catalogues;
        this.session = session;
        this.today = today;
    }

    /**
     * Reads the next portion; what was done to the one before is written first.
     *
     * @return those that exist, by id
     */
    Map<UUID, Assessment> next(Collection<UUID> ids) {
        session.flush();
        session.clear();
        Map<UUID, Assessment> found = new HashMap<>();
        if (!ids.isEmpty()) {
            assessments.findByIdIn(ids).forEach(assessment -> found.put(assessment.id(), assessment));
        }
        List<UUID> householdIds = found.values().stream().map(Assessment::householdId).toList();
        households = register.get(householdIds);
        histories = register.histories(householdIds);
        return found;
    }

    /** @return households of the portion */
    Collection<HouseholdView> households() {
        return households.values();
    }

    HouseholdView household(UUID id) {
        return households.get(id);
    }

    @Override
    public ScoreSheet sheet(StandardId standard, AreaType area, LocalDate day) {
        return forms.computeIfAbsent(new Form(standard, area, day),
                form -> sheets.current(form.standard(), form.area(), form.day()));
    }

    @Override
    public Catalogue catalogue(StandardId standard) {
        return catalogues.of(standard);
    }

    @Override
    public List<MemberView> members(UUID household) {
        return households.get(household).members();
    }

    @Override
    public HouseholdClass classOn(UUID household, LocalDate day) {
        return StatusView.on(histories.getOrDefault(household, List.of()), day).householdClass();
    }

    @Override
    public LocalDate today() {
        return today;
    }

    private record Form(StandardId standard, AreaType area, LocalDate day) {}
}
