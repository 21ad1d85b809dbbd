/** Assessment of one household: survey with its score sheet, village meeting, public posting, objections and re-check. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "engine",
        "engine::process", "identity", "territory", "calendar", "rules", "rules::sheet", "household", "kinship",
        "attachment", "papers", "routing", "tasklist::headline" })
package vn.giamngheo.review;
