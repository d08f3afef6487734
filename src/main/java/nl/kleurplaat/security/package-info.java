/** Closed by default: where the program listens, who asks and whose requests it answers, what its answers let a browser do. */
@ApplicationModule(allowedDependencies = {"accounts", "keys", "sharing", "start", "api"})
@NullMarked
package nl.kleurplaat.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
