/** The whole database as one file, taken while the service runs, and put back into an empty database. */
@ApplicationModule(allowedDependencies = {"persons", "audit", "network", "start", "api"})
@NullMarked
package nl.kleurplaat.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
