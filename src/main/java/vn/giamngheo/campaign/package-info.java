/** The annual review: one campaign from the city's plan over the lists of every commune to their decision. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "engine",
        "engine::process", "identity", "territory", "calendar", "rules", "rules::sheet", "household", "review",
        "recognition", "papers", "attachment", "tasklist", "tasklist::headline" })
package vn.giamngheo.campaign;
