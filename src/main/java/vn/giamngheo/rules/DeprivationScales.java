package vn.giamngheo.rules;

/** Where the deprivation scale of a standard comes from. */
@FunctionalInterface
public interface DeprivationScales {

    /**
     * @param standard the standard
     * @return its scale
     */
    DeprivationScale of(StandardId standard);
}
