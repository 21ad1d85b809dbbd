/** The append-only trail: who did what, in which post, when, why and from which client. Knows no feature. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory", "household" })
package vn.giamngheo.audit;
