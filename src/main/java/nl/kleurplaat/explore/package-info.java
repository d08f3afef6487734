/**
 * The network query: brings the analyses together on the network that a lens shows, keeps what was computed, and gives it
 * to those who explore it through GraphQL.
 */
@ApplicationModule(allowedDependencies = {"analysis", "lens", "browse", "snapshot", "practice", "partnership", "api"})
@NullMarked
package nl.kleurplaat.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
