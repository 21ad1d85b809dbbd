/** Who acts: accounts, dated posts, what a post covers, and the log-in that pages, engine and Camunda's apps share. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "territory"})
package vn.giamngheo.identity;
