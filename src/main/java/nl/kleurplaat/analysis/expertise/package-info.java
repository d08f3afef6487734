/** Who knows about something, and how far away they are. */
@NullMarked
package nl.kleurplaat.analysis.expertise;

import org.jspecify.annotations.NullMarked;
