/** The law as data: which regime and standard hold when, what the decision tables say, and why in one sentence. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package vn.giamngheo.rules;

import org.springframework.modulith.ApplicationModule;
