/** What a file holds: unpacked within limits, its encoding and separator found, read as rows of cells. */
@NullMarked
package nl.kleurplaat.intake.file;

import org.jspecify.annotations.NullMarked;
