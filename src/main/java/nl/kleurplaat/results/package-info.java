/**
 * What is found in the record, for whoever shows it: questions are values, and an answer that is there is not computed
 * again.
 */
@ApplicationModule(allowedDependencies = {"analysis", "lens", "snapshot", "network", "api"})
@NullMarked
package nl.kleurplaat.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
