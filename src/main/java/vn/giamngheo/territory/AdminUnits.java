package vn.giamngheo.territory;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The stored units. */
interface AdminUnits extends Repository<AdminUnit, String> {

    List<AdminUnit> findAllByOrderBySortOrderAscCodeAsc();
}
