package vn.giamngheo.rules.process;

import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.DeprivationScale;

/** The decision tables of the repository for tests of other modules. */
public final class RepositoryTables {

    private static final int POINTS = 10;
    private static final int INDICATORS = 12;

    private RepositoryTables() {}

    /** @return their answers, out of a plain DMN engine */
    public static Decisions decisions() {
        return new CamundaDecisions(new TableFiles(), standard -> new DeprivationScale(POINTS, INDICATORS));
    }
}
