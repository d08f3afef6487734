/** Reports by their address, as HTML, PDF and workbook: chapters of sentences and tables, declared once for all forms. */
@NullMarked
package nl.kleurplaat.exports.reports;

import org.jspecify.annotations.NullMarked;
