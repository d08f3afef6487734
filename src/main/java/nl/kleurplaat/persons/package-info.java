/** The life of what is known of persons: what is asked of them, all that is held of one, and how one is erased. */
@ApplicationModule(
        allowedDependencies = {"audit", "forms", "intake", "history", "snapshot", "types", "network", "start", "api"})
@NullMarked
package nl.kleurplaat.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
