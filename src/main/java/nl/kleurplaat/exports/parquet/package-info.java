/**
 * Tables as files of Apache Parquet, row by row and without a library: what of the format is written is said in {@link
 * nl.kleurplaat.exports.parquet.ParquetTable}.
 */
@NullMarked
package nl.kleurplaat.exports.parquet;

import org.jspecify.annotations.NullMarked;
