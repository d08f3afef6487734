/** Whether the program still answers, and that it ends when it is told to. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.kleurplaat.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
