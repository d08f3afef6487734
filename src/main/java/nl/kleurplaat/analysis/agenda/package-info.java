/** How far a development agenda is. */
@NullMarked
package nl.kleurplaat.analysis.agenda;

import org.jspecify.annotations.NullMarked;
