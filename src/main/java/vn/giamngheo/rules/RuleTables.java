package vn.giamngheo.rules;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(10)
class RuleTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("regime", "administration.reference.regime", null),
                new Table("in_year_batch", "administration.reference.in_year_batch", null),
                new Table("score_sheet", "administration.reference.score_sheet", "/rules/score-sheets"),
                new Table("score_indicator", "administration.reference.score_indicator", "/rules/score-sheets"),
                new Table("score_option", "administration.reference.score_option", "/rules/score-sheets"),
                new Table("deprivation_indicator", "administration.reference.deprivation_indicator", "/rules/score-sheets"));
    }
}
