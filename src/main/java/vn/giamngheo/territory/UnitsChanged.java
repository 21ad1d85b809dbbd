package vn.giamngheo.territory;

/** The tree of units was changed, in this transaction. */
record UnitsChanged() {}
