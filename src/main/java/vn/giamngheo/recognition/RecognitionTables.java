package vn.giamngheo.recognition;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.ReferenceTables;

/** Reference data of this module in the overview of marks. */
@Component
@Order(30)
class RecognitionTables implements ReferenceTables {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("legal_ground", "administration.reference.legal_ground", null),
                new Table("quick_sheet_indicator", "administration.reference.quick_sheet_indicator", null));
    }
}
