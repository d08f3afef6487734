/** What goes wrong at the start, said in one line that names the fix. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.kleurplaat.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
