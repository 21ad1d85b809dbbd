/** After an escape from poverty: how long a household counts as newly escaped, visits afterwards, relapse. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory",
        "rules", "household", "recognition", "loan", "papers", "attachment" })
package vn.giamngheo.escape;
