package vn.giamngheo.benefit;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(35)
class BenefitTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(new Table("benefit_effect", "administration.reference.benefit_effect", "/benefits"));
    }
}
