/** Papers that leave the house: rendered once as PDF, numbered without gaps, kept as bytes, checkable by anybody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "shared::*", "identity", "territory", "rules", "household"})
package vn.giamngheo.papers;
