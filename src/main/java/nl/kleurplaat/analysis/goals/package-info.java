/** What nobody carries out who is in a place to. */
@NullMarked
package nl.kleurplaat.analysis.goals;

import org.jspecify.annotations.NullMarked;
