/**
 * One immutable reading of the whole record, in memory: every query is answered from one snapshot, so no answer mixes two
 * states. Things refer to each other by their place in the snapshot's lists.
 */
@ApplicationModule(allowedDependencies = {"history", "types", "network", "practice", "answering", "api"})
@NullMarked
package nl.kleurplaat.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
