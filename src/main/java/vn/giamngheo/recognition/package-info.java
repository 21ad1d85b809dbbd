/** Recognition of poor and near-poor households and of escape during the year, from application to certificate. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "engine",
        "engine::process", "identity", "territory", "calendar", "rules", "rules::sheet", "household", "benefit", "kinship",
        "attachment", "review", "papers", "tasklist::headline" })
package vn.giamngheo.recognition;
