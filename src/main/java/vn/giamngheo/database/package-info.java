/** PostgreSQL: the server that is given, or else an embedded one that keeps its data in a directory. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.giamngheo.database;
