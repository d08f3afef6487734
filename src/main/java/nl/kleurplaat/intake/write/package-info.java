/** A plan into the record, in batches under a marker, and what is remembered of an import. */
@NullMarked
package nl.kleurplaat.intake.write;

import org.jspecify.annotations.NullMarked;
