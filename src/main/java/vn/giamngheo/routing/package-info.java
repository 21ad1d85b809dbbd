/** Who does which step in which regime and within which term, as data that process owners keep. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory", "calendar", "identity", "rules", "engine :: process"})
package vn.giamngheo.routing;
