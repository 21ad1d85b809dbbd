package vn.giamngheo.identity;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(60)
class IdentityTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("stand_in_exclusion", "administration.reference.stand_in_exclusion", "/stand-ins"));
    }
}
