/**
 * Words every module speaks: refusals, audited facts, the clock, Vietnamese text; and what all of them share of a transaction,
 * of remembered reference data and of hashes. No feature.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
package vn.giamngheo.shared;
