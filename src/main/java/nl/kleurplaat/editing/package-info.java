/**
 * Changes of the record by hand through GraphQL. What can be said of each type follows from the tables of the intake; the
 * schema is held against them by a test, which also writes it.
 */
@ApplicationModule(allowedDependencies = {"intake", "history", "types", "network", "snapshot", "browse", "api"})
@NullMarked
package nl.kleurplaat.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
