/** Rows against each other and against the record: what they refer to, what they change, what looks alike; the plan of an import. */
@NullMarked
package nl.kleurplaat.intake.check;

import org.jspecify.annotations.NullMarked;
