/** What is lost when parties leave together, which of them that would hurt most, and what makes up for it. */
@NullMarked
package nl.kleurplaat.analysis.departures;

import org.jspecify.annotations.NullMarked;
