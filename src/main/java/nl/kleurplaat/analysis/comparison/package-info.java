/** What is different between two networks. */
@NullMarked
package nl.kleurplaat.analysis.comparison;

import org.jspecify.annotations.NullMarked;
