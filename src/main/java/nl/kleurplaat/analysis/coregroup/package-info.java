/** The smallest group that reaches enough of every group within one step. */
@NullMarked
package nl.kleurplaat.analysis.coregroup;

import org.jspecify.annotations.NullMarked;
