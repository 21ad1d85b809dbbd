/** The process engine as the features see it: answers of completed steps, open tasks, task events. Knows no feature. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package vn.giamngheo.engine;
