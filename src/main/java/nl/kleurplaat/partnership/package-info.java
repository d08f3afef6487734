/** The partnerships query: collaborations as their sides see them on a day. */
@ApplicationModule(allowedDependencies = {"analysis", "browse", "snapshot", "practice", "api"})
@NullMarked
package nl.kleurplaat.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
