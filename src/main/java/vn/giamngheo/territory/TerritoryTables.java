package vn.giamngheo.territory;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(70)
class TerritoryTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("admin_unit", "administration.reference.admin_unit", "/admin/units"));
    }
}
