/** Dated administrative units: province, city, wards and communes, hamlets; what lies below what, and what follows whom. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package vn.giamngheo.territory;
