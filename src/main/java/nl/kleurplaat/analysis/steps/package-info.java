/** How far steps are. */
@NullMarked
package nl.kleurplaat.analysis.steps;

import org.jspecify.annotations.NullMarked;
