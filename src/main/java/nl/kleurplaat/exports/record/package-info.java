/** The whole record as a file that can be imported again. */
@NullMarked
package nl.kleurplaat.exports.record;

import org.jspecify.annotations.NullMarked;
