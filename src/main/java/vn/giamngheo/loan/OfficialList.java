package vn.giamngheo.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.Eligibility;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.Sha256;
import vn.giamngheo.territory.UnitKey;

/**
 * The list of a commune that a loan programme rests on, as it holds on a day. Its canonical form is one line per household,
 * {@code code|class|first day|decision number}, by code, each ended by a line feed, in UTF-8.
 */
@Component
class OfficialList {

    private static final String VALID = """
            from household_list_standing where commune_key = :commune and effective_from <= :day
            and (effective_to is null or effective_to >= :day)
            """;

    private final JdbcClient jdbc;
    private final LoanEligibility eligibility;

    OfficialList(JdbcClient jdbc, LoanEligibility eligibility) {
        this.jdbc = jdbc;
        this.eligibility = eligibility;
    }

    /**
     * @return proof that the household is on the list
     * @throws Conflict when it is not
     */
    ListProof proof(UnitKey commune, LoanProgramme programme, LocalDate day, String householdCode) {
        List<Row> rows = rows(commune, programme, day);
        Row own = rows.stream().filter(row -> row.code().equals(householdCode)).findFirst()
            .orElseThrow(() -> new Conflict("refusal.loan.notOnList", day));
        LocalDate version = rows.stream().map(Row::decidedOn).max(LocalDate::compareTo).orElseThrow();
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.canonical()).append('\n'));
        return new ListProof(day, version, rows.size(), Sha256.of(text.toString()), own.canonical());
    }

    private List<Row> rows(UnitKey commune, LoanProgramme programme, LocalDate day) {
        List<Row> rows = new ArrayList<>(jdbc.sql("select code, household_class, effective_from, decision_number,"
                        + " decided_on, former_class, left_on " + VALID + (programme == LoanProgramme.NEWLY_ESCAPED
                                ? "and former_class is not null" : "and household_class = '" + programme.name() + "'")
                        + " order by code collate \"C\"")
            .param("commune", commune.value()).param("day", day).query(Row.class).list());
        if (programme == LoanProgramme.NEWLY_ESCAPED) {
            List<FormerClass> eligible = newlyEscaped(commune, day);
            rows.removeIf(row -> !eligible.contains(new FormerClass(row.formerClass(), row.leftOn())));
        }
        return rows;
    }

    /** @return the former classes and days of leaving in the commune that count as newly escaped that day */
    List<FormerClass> newlyEscaped(UnitKey commune, LocalDate day) {
        return jdbc.sql("select distinct former_class, left_on " + VALID + "and former_class is not null")
            .param("commune", commune.value()).param("day", day).query(FormerClass.class).list().stream()
            .filter(former -> eligibility.newlyEscaped(HouseholdClass.valueOf(former.formerClass()), former.leftOn(),
                    day, true) == Eligibility.YES)
            .toList();
    }

    /** List that a household was on, and the first day off it. */
    record FormerClass(String formerClass, LocalDate leftOn) {}

    /** One household of the list. */
    record Row(String code, String householdClass, LocalDate effectiveFrom, String decisionNumber, LocalDate decidedOn,
            String formerClass, LocalDate leftOn) {

        String canonical() {
            return String.join("|", code, householdClass, effectiveFrom.toString(), decisionNumber);
        }
    }
}
