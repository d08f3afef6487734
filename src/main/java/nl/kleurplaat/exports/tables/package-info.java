/** Tables by their address, as CSV, XLSX and JSON. */
@NullMarked
package nl.kleurplaat.exports.tables;

import org.jspecify.annotations.NullMarked;
