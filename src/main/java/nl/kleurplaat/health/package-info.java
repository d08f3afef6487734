/** Whether the program and its database still answer, what it does meanwhile, and that it ends when it is told to. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package nl.kleurplaat.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
