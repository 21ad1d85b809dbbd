/** Which households officers keep away from: their own and those of relatives, as declared. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory",
        "household" })
package vn.giamngheo.kinship;
