package vn.giamngheo.household;

import java.util.Map;
import java.util.UUID;

/** A part of the household page that another module fills: its cases, its papers, its audit trail. */
public interface HouseholdSection {

    /** @return place on the page, low numbers first */
    int order();

    /** @return Thymeleaf fragment such as {@code audit/trail :: trail} */
    String view();

    /**
     * @param householdId the household on the page, within the viewer's scope
     * @return values for the fragment, put among those of the page: names begin with the module's
     */
    Map<String, Object> model(UUID householdId);
}
