package vn.giamngheo.escape;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(45)
class EscapeTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(new Table("follow_up_plan", "administration.reference.follow_up_plan", null),
                new Table("follow_up_setting", "administration.reference.follow_up_setting", null));
    }
}
