package vn.giamngheo.review;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets of a list that deserve a second look before anybody decides on them. Judges nobody and changes nothing. */
@Service
@Transactional(readOnly = true)
public class SheetSuspicions {

    private final JdbcClient jdbc;

    SheetSuspicions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sheets that count, made by one surveyor, with the same answers throughout and the same deprivations.
     *
     * @param caseId part of a campaign
     * @param atLeast smallest number of such sheets worth a look
     * @return groups, the largest first
     */
    public List<AlikeSheets> alike(UUID caseId, int atLeast) {
        return jdbc.sql("""
                with sheet as (
                    select a.id, a.hamlet_key, s.surveyor,
                           (select string_agg(x.row_no || '=' || x.option_code, ',' order by x.row_no, x.option_code)
                            from survey_answer x where x.survey_id = s.id) as answers,
                           (select string_agg(d.indicator_code, ',' order by d.indicator_code)
                            from survey_deprivation d where d.survey_id = s.id) as deprivations
                    from assessment a join survey s on s.id = a.standing_survey_id where a.case_id = :case)
                select surveyor, array_agg(id order by id) as assessments
                from sheet group by surveyor, answers, deprivations having count(*) >= :least
                order by count(*) desc, surveyor""")
            .param("case", caseId).param("least", atLeast)
            .query((row, index) -> new AlikeSheets(row.getString("surveyor"),
                    List.of((UUID[]) row.getArray("assessments").getArray())))
            .list();
    }

    /**
     * Sheets of one surveyor that are alike.
     *
     * @param surveyor user name
     * @param assessments assessments they belong to
     */
    public record AlikeSheets(String surveyor, List<UUID> assessments) {}
}
