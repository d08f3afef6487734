/** Rows of tables: headers known, cells understood, what is wrong with them told by place. */
@NullMarked
package nl.kleurplaat.intake.rows;

import org.jspecify.annotations.NullMarked;
