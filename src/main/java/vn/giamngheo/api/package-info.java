/** Integration API for other systems, {@code /api/v1}: the same services, rules and refusals as every other client. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory",
        "engine", "rules", "rules::sheet", "household", "review", "recognition", "loan", "tasklist" })
package vn.giamngheo.api;
