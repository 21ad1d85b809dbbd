package vn.giamngheo.review;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(20)
class ReviewTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("second_look_band", "administration.reference.second_look_band", "/second-look-bands"),
                new Table("poverty_cause", "administration.reference.poverty_cause", null),
                new Table("support_need", "administration.reference.support_need", null));
    }
}
