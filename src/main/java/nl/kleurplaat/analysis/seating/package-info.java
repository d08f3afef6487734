/** Who sits at which table in which round, so that those meet who do not work together yet. */
@NullMarked
package nl.kleurplaat.analysis.seating;

import org.jspecify.annotations.NullMarked;
