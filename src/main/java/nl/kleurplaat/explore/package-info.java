/**
 * The network query: gives what is found in the network that a lens shows to those who explore it through GraphQL.
 */
@ApplicationModule(
        allowedDependencies = {"results", "analysis", "lens", "browse", "snapshot", "practice", "partnership", "api"})
@NullMarked
package nl.kleurplaat.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
