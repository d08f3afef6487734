/** What was changed, as it is shown: of each thing its fields before and after, in the words that people know them by. */
@ApplicationModule(allowedDependencies = {"history", "editing", "intake", "forms", "snapshot", "types", "api"})
@NullMarked
package nl.kleurplaat.revisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
