/**
 * Measures of actors, of ties and of a network as a whole. Each takes the ties (and where it needs them the primary
 * groups) and gives a record; a value that is not defined is null.
 */
@NullMarked
package nl.kleurplaat.analysis.measures;

import org.jspecify.annotations.NullMarked;
