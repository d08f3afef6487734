/** Keys with which programs log in. */
@ApplicationModule(allowedDependencies = {"audit", "results", "lens", "network", "api"})
@NullMarked
package nl.kleurplaat.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
