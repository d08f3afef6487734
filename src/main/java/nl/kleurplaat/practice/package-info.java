/**
 * What partners say and agree: dialogues with strengths and opportunities, obstacles, agendas, terms, assignments,
 * interventions and assessments of a partnership, as immutable things that name each other by key.
 */
@ApplicationModule(allowedDependencies = "types")
@NullMarked
package nl.kleurplaat.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
