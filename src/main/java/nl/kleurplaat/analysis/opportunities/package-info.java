/** Opportunities beside the strengths they build on, and what they would close. */
@NullMarked
package nl.kleurplaat.analysis.opportunities;

import org.jspecify.annotations.NullMarked;
