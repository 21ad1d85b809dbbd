/** Pages of those who keep the system: the overview, units and hamlets, holidays, and the marks of the reference data. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory", "calendar" })
package vn.giamngheo.administration;
