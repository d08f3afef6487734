/**
 * How partners fare on a day, through GraphQL: collaborations as their sides see them, and how far they are with what they
 * agreed: agendas, goals, terms and steps.
 */
@ApplicationModule(allowedDependencies = {"analysis", "browse", "snapshot", "practice", "api"})
@NullMarked
package nl.kleurplaat.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
