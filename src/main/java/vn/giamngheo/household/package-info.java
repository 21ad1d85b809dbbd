/** The register of households: who lives in them, and their class by dated decision. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "identity", "rules"})
package vn.giamngheo.household;
