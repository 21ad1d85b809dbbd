/** The demo city of profile {@code demo}: its clock, accounts and households. Nothing of it exists without the profile. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine :: process", "identity", "territory", "household", "rules"})
package vn.giamngheo.demo;
