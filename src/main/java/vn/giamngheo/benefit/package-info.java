/** What a household gains and loses when its class changes: dated reference data with source and mark. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "rules" })
package vn.giamngheo.benefit;
