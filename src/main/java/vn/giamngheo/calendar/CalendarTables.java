package vn.giamngheo.calendar;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(80)
class CalendarTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("holiday", "administration.reference.holiday", "/admin/holidays"));
    }
}
