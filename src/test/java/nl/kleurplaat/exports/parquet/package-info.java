@NullMarked
package nl.kleurplaat.exports.parquet;

import org.jspecify.annotations.NullMarked;
