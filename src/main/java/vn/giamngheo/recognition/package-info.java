/** Recognition of poor and near-poor households during the year, from application to certificate. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "engine",
        "engine::process", "identity", "territory", "calendar", "rules", "household", "review", "papers",
        "tasklist::headline", "rules::sheet" })
package vn.giamngheo.recognition;
