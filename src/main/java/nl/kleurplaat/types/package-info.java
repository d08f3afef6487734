/** Every type of the record, declared once: its table, its columns, what they refer to, and the Cypher that follows. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package nl.kleurplaat.types;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
