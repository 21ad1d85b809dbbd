package vn.giamngheo.shared;

import java.util.List;

/** Reference data of a module whose rows carry a {@link Mark}, for the overview of what is not yet verified. */
@FunctionalInterface
public interface ReferenceTables {

    /** @return the module's tables */
    List<Table> tables();

    /**
     * A table with a column {@code mark}.
     *
     * @param name name of the table in the database
     * @param label message key of what it holds
     * @param path page where it is shown or edited, null when it changes only with a new version of the software
     */
    record Table(String name, String label, String path) {}
}
