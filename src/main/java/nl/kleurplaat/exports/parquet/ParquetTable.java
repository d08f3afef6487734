package nl.kleurplaat.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written as a file of Apache Parquet 1.0, row by row: what the rows of a group have is in memory until the
 * group is full. Equal rows give equal bytes.
 *
 * <p>Of the format (<i>apache/parquet-format</i>, README and parquet.thrift) it uses what every reader knows: columns of texts,
 * days and lists of texts that may all be null, one page for each column and group of rows, the PLAIN encoding, gzip, and no
 * statistics. O(values) time, O(values of a group) memory.
 */
public final class ParquetTable {

    /** So many rows are a group: what a program that shares the work reads at once. */
    public static final int GROUP = 100_000;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final int rowsOfGroup;
    private final ParquetFooter footer;
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private long written;
    private int rows;

    /** @param out stays open */
    public ParquetTable(List<ParquetColumn> columns, OutputStream out) throws IOException {
        this(columns, GROUP, out);
    }

    ParquetTable(List<ParquetColumn> columns, int rowsOfGroup, OutputStream out) throws IOException {
        this.out = out;
        this.rowsOfGroup = rowsOfGroup;
        footer = new ParquetFooter(columns);
        columns.forEach(column -> chunks.add(new ColumnChunk(column)));
        write(MAGIC);
    }

    /** @param cells of each column one, as its {@link ParquetColumn.Kind} says */
    public void row(List<@Nullable Object> cells) throws IOException {
        for (int i = 0; i < chunks.size(); i++) {
            chunks.get(i).add(cells.get(i));
        }
        if (++rows == rowsOfGroup) {
            endGroup();
        }
    }

    /** Writes what is left, and what the file says of itself. Without it there is no table. */
    public void end() throws IOException {
        if (rows > 0) {
            endGroup();
        }
        byte[] said = footer.bytes();
        ByteArrayOutputStream length = new ByteArrayOutputStream();
        LittleEndian.write(said.length, length);
        write(said);
        write(length.toByteArray());
        write(MAGIC);
        out.flush();
    }

    private void endGroup() throws IOException {
        footer.group(rows);
        for (ColumnChunk chunk : chunks) {
            ColumnChunk.Page page = chunk.page();
            footer.page(written, page);
            write(page.bytes());
        }
        rows = 0;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
