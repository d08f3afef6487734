/** What a question may ask, and how its answer is read from memory: bounds, costs, and the fields that take the short way. */
@ApplicationModule(allowedDependencies = {"audit", "api"})
@NullMarked
package nl.kleurplaat.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
