/** Communities: groups that the ties themselves suggest. */
@NullMarked
package nl.kleurplaat.analysis.communities;

import org.jspecify.annotations.NullMarked;
