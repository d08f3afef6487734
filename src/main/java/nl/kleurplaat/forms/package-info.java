/** What forms are made of: the types of the record with their fields, and things with the value of each field. */
@ApplicationModule(allowedDependencies = {"editing", "history", "snapshot", "types", "network", "api"})
@NullMarked
package nl.kleurplaat.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
