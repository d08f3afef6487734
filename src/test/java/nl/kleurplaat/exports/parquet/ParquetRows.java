package nl.kleurplaat.exports.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.kleurplaat.exports.parquet.ParquetColumn.Kind;
import org.jspecify.annotations.Nullable;

/** What stands in a file, as a reader that others made reads it. */
public final class ParquetRows {

    private ParquetRows() {}

    /** The rows of a file, with a cell for each of these columns. */
    public static List<List<@Nullable Object>> of(byte[] file, List<ParquetColumn> columns) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                @Nullable Object[] cells = new @Nullable Object[columns.size()];
                Arrays.setAll(cells, i -> cell(row, columns.get(i)));
                rows.add(Arrays.asList(cells));
            }
        }
        return rows;
    }

    /** The names of the columns of a file, in their order. */
    public static List<String> columns(byte[] file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            return reader.getFileSchema().getRootNode().children().stream()
                    .map(child -> child.name())
                    .toList();
        }
    }

    private static @Nullable Object cell(RowReader row, ParquetColumn column) {
        if (row.isNull(column.name())) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> row.getString(column.name());
            case DAY -> row.getDate(column.name());
            case TEXTS -> List.copyOf(row.getList(column.name()).strings());
        };
    }

    /** A column of texts. */
    public static ParquetColumn text(String name) {
        return new ParquetColumn(name, Kind.TEXT);
    }
}
