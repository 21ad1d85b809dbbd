/** Loan guidance: from the register of needs to a Policy Bank loan that is used well, and the help a household received. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "engine",
        "engine::process", "identity", "territory", "rules", "household", "papers", "attachment", "tasklist::headline" })
package vn.giamngheo.loan;
