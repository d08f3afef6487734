/** Whom to ask to the table, so that some parties or groups are connected. */
@NullMarked
package nl.kleurplaat.analysis.table;

import org.jspecify.annotations.NullMarked;
