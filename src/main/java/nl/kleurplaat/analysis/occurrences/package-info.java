/** What began, ended and changed, by the days that the record itself names. */
@NullMarked
package nl.kleurplaat.analysis.occurrences;

import org.jspecify.annotations.NullMarked;
