package vn.giamngheo.loan;

/** Mass organisation that the bank entrusts with guidance. The labels are {@code Organisation.<name>}. */
public enum Organisation {
    /** Women's Union. */
    WOMEN,
    /** Farmers' Union. */
    FARMERS,
    /** Veterans' Association. */
    VETERANS,
    /** Youth Union. */
    YOUTH
}
