/** Words every module speaks: refusals, audited facts, the clock, Vietnamese text. No helpers, no feature. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
package vn.giamngheo.shared;
