/** The record as lists, things, search and counts, each of the snapshot that the request began with. */
@ApplicationModule(allowedDependencies = {"lens", "snapshot", "practice", "types", "network", "answering", "api"})
@NullMarked
package nl.kleurplaat.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
