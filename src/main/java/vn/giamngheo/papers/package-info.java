/**
 * Papers that leave the house: drawn once as PDF from a text that is kept with the step, numbered without gaps,
 * kept as bytes, checkable by anybody.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shared::*", "identity", "territory", "rules", "household"})
package vn.giamngheo.papers;
