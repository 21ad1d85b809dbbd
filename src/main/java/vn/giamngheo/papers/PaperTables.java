package vn.giamngheo.papers;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(40)
class PaperTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("paper_form", "administration.reference.paper_form", "/papers/templates"),
                new Table("number_series", "administration.reference.number_series", null));
    }
}
