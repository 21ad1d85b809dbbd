package vn.giamngheo.engine;

/**
 * A feature's word on whether this person may work on this step, beyond holding the post: segregation of duties, kin.
 * Asked for every client at claim and at completion.
 */
@FunctionalInterface
public interface StepEligibility {

    /**
     * Returns when there is nothing against it.
     *
     * @param step the step
     * @param username who wants to claim or complete it
     * @throws vn.giamngheo.shared.Refusal when this person may not
     */
    void check(Step step, String username);
}
