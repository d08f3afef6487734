/**
 * How a collaboration stands between its sides on a day (who has mandate, what is talked about, how they score it), and the
 * gaps that follow from that.
 */
@NullMarked
package nl.kleurplaat.analysis.partnership;

import org.jspecify.annotations.NullMarked;
