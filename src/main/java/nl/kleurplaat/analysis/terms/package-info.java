/** Words by which partners mean different things. */
@NullMarked
package nl.kleurplaat.analysis.terms;

import org.jspecify.annotations.NullMarked;
