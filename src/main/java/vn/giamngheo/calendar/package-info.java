/** Holidays and working days, as data: what deadlines are counted by. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package vn.giamngheo.calendar;
