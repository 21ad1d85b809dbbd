/** Official figures: movement of the lists, deprivations, causes; live, and as a campaign's decisions froze them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory",
        "rules", "rules::sheet", "review", "campaign" })
package vn.giamngheo.statistics;
