/** Who and what connects groups that would hardly be connected otherwise: what falls apart without it, and its score. */
@NullMarked
package nl.kleurplaat.analysis.bridges;

import org.jspecify.annotations.NullMarked;
