package vn.giamngheo.routing;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(50)
class RoutingTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("step_term", "administration.reference.step_term", "/admin/routing"));
    }
}
