/** Views that are kept by who looks, and views that are shown to others by a link. */
@ApplicationModule(allowedDependencies = {"audit", "network", "api"})
@NullMarked
package nl.kleurplaat.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
