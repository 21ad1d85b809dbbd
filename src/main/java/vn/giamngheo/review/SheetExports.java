package vn.giamngheo.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AreaType;

/**
 * Sheets of a list as an Excel file, a line for each household: as far as they are filled in, else with what follows from the
 * register. A sheet that somebody else looks at again is blank, as on its page. Checks no rights.
 */
@Service
public class SheetExports {

    private static final int AT_A_TIME = 200;

    private final AssessmentRepository assessments;
    private final HouseholdRegister register;
    private final ScoreSheets sheets;
    private final Catalogues catalogues;
    private final SheetScoring scoring;
    private final Kinships kinships;
    private final FileTexts texts;
    private final EntityManager session;
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetExports(AssessmentRepository assessments, HouseholdRegister register, ScoreSheets sheets,
            Catalogues catalogues, SheetScoring scoring, Kinships kinships, FileTexts texts, EntityManager session,
            JdbcClient jdbc, Clock clock) {
        this.assessments = assessments;
        this.register = register;
        this.sheets = sheets;
        this.catalogues = catalogues;
        this.scoring = scoring;
        this.kinships = kinships;
        this.texts = texts;
        this.session = session;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param caseId part of a campaign
     * @param ids its assessments in the order of the lines
     * @param surveyor user name of the surveyor whom the file is for: households of his relatives are left out; null for
     *     somebody who does not survey
     * @param out where the file goes, written while the sheets are read; not closed
     */
    @Transactional(readOnly = true)
    public void write(UUID caseId, List<UUID> ids, String surveyor, OutputStream out) {
        ListedSheets listed = new ListedSheets(assessments, register, sheets, catalogues, session, LocalDate.now(clock));
        try (SheetFileWriter file = new SheetFileWriter(out, texts)) {
            for (Map.Entry<Form, List<UUID>> group : byForm(caseId, ids).entrySet()) {
                ScoreSheet sheet = listed.sheet(group.getKey().standard(), group.getKey().area(), listed.today());
                FileColumns columns = new FileColumns(sheet, listed.catalogue(sheet.standardId()), texts);
                file.worksheet(texts.text("review.file.worksheet", sheet.formCode()), columns, group.getValue().size(),
                        false);
                for (int from = 0; from < group.getValue().size(); from += AT_A_TIME) {
                    lines(file, columns, listed, surveyor,
                            group.getValue().subList(from, Math.min(from + AT_A_TIME, group.getValue().size())));
                }
            }
        }
        catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void lines(SheetFileWriter file, FileColumns columns, ListedSheets listed, String surveyor, List<UUID> ids)
            throws IOException {
        Map<UUID, Assessment> portion = listed.next(ids);
        Map<UUID, ?> kin = surveyor == null ? Map.of() : kinships.refusals(surveyor, listed.households());
        for (UUID id : ids) {
            Assessment assessment = portion.get(id);
            if (!kin.containsKey(assessment.householdId())) {
                HouseholdView household = listed.household(assessment.householdId());
                SheetContent content = new SheetWork(listed, scoring).started(assessment)
                    .orElseGet(() -> known(columns.sheet(), household, listed.today()));
                HouseholdFacts facts = RegisterFacts.of(household.members(), listed.today(), content.floorAreaM2());
                file.line(columns.cells(assessment, household, facts, columns.fields(content)));
            }
        }
    }

    /** A sheet that nobody has begun: what follows from the register. */
    private static SheetContent known(ScoreSheet sheet, HouseholdView household, LocalDate today) {
        return new SheetContent(sheet.id(), null, sheet.answersKnown(RegisterFacts.of(household.members(), today, null)),
                null, null, Characteristics.NONE);
    }

    private Map<Form, List<UUID>> byForm(UUID caseId, List<UUID> ids) {
        Map<UUID, Form> forms = new LinkedHashMap<>();
        jdbc.sql("select id, standard_id, area_type from assessment where case_id = :case").param("case", caseId)
            .query(row -> {
                forms.put(row.getObject(1, UUID.class),
                        new Form(StandardId.valueOf(row.getString(2)), AreaType.valueOf(row.getString(3))));
            });
        Map<Form, List<UUID>> groups = new LinkedHashMap<>();
        ids.stream().filter(forms::containsKey)
            .forEach(id -> groups.computeIfAbsent(forms.get(id), form -> new ArrayList<>()).add(id));
        return groups;
    }

    private record Form(StandardId standard, AreaType area) {}
}
