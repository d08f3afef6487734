/** What one looks at: a lens picks from a snapshot, and a network is what is then seen. */
@ApplicationModule(allowedDependencies = {"snapshot", "api"})
@NullMarked
package nl.kleurplaat.lens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
