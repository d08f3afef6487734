/** The Neo4j inside: a real one, in this JVM, for whoever does not bring a Neo4j of their own. */
@ApplicationModule(allowedDependencies = "start")
@NullMarked
package nl.kleurplaat.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
